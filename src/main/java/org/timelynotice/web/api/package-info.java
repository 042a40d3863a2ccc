/** The HTTP interface that other people's programs rely on: its shapes are stable. */
@NullMarked
package org.timelynotice.web.api;

import org.jspecify.annotations.NullMarked;
