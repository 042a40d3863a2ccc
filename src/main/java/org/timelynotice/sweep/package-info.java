/** Work that is done over and over in the background: whatever goes wrong in it, it goes on, and says when it last succeeded. */
@NullMarked
package org.timelynotice.sweep;

import org.jspecify.annotations.NullMarked;
