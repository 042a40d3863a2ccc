/** PostgreSQL and Spring wiring of the casefile room. */
@NullMarked
package org.timelynotice.casefile.adapter;

import org.jspecify.annotations.NullMarked;
