/** The first run: a clock that can be moved, providers that deliver into a table, and a fictional case with its docket. */
@NullMarked
package org.timelynotice.sandbox;

import org.jspecify.annotations.NullMarked;
