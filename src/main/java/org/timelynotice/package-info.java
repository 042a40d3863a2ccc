/** Timely Notice: court and custody events in, timely notices out, and the proof of both. */
@NullMarked
package org.timelynotice;

import org.jspecify.annotations.NullMarked;
