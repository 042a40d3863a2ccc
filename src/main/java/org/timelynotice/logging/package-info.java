/** What of an exception may stand in a log. */
@NullMarked
package org.timelynotice.logging;

import org.jspecify.annotations.NullMarked;
