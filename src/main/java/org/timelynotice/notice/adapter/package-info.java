/** PostgreSQL and Spring wiring of the notice room. */
@NullMarked
package org.timelynotice.notice.adapter;

import org.jspecify.annotations.NullMarked;
