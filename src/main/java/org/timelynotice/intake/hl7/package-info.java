/** Reads HL7 v2 admission, discharge and transfer messages as custody changes, and acknowledges them. */
@NullMarked
package org.timelynotice.intake.hl7;

import org.jspecify.annotations.NullMarked;
