/** PostgreSQL and Spring wiring of the intake room. */
@NullMarked
package org.timelynotice.intake.adapter;

import org.jspecify.annotations.NullMarked;
