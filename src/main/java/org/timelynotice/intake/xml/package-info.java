/** Reads XML into numbered elements in one pass, within limits, and checks our own exchange against its schema. */
@NullMarked
package org.timelynotice.intake.xml;

import org.jspecify.annotations.NullMarked;
