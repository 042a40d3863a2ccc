/** A folder that senders put files into: which of them are finished, and where they go once they are taken. */
@NullMarked
package org.timelynotice.intake.folder;

import org.jspecify.annotations.NullMarked;
