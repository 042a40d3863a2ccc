/** Turns one raw message into docket events, or says in a court engineer's words why it cannot. */
@NullMarked
package org.timelynotice.intake.reading;

import org.jspecify.annotations.NullMarked;
