/** What reading a message answers: docket events, or the reason in a court engineer's words; and what every way of reading shares. */
@NullMarked
package org.timelynotice.intake.reading;

import org.jspecify.annotations.NullMarked;
