/** PostgreSQL and Spring wiring of the consent room. */
@NullMarked
package org.timelynotice.consent.adapter;

import org.jspecify.annotations.NullMarked;
