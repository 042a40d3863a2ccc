/** Compiles format files, and reads docket events by them from XML messages. */
@NullMarked
package org.timelynotice.intake.format;

import org.jspecify.annotations.NullMarked;
