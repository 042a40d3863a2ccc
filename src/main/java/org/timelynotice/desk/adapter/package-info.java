/** PostgreSQL and Spring wiring of the desk. */
@NullMarked
package org.timelynotice.desk.adapter;

import org.jspecify.annotations.NullMarked;
