/** PostgreSQL and Spring wiring of the flow room. */
@NullMarked
package org.timelynotice.flow.adapter;

import org.jspecify.annotations.NullMarked;
