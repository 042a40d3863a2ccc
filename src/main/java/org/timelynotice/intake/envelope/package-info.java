/** What a message comes wrapped in: packed, in parts, in JSON, in another character set. Opened before anything is kept or read. */
@NullMarked
package org.timelynotice.intake.envelope;

import org.jspecify.annotations.NullMarked;
