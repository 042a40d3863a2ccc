/** Takes in what courts, jails and hospitals send: keeps it as it came, reads it, and watches that every feed is alive. */
@NullMarked
package org.timelynotice.intake;

import org.jspecify.annotations.NullMarked;
