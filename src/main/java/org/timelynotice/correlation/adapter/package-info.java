/** PostgreSQL and Spring wiring of the correlation room. */
@NullMarked
package org.timelynotice.correlation.adapter;

import org.jspecify.annotations.NullMarked;
