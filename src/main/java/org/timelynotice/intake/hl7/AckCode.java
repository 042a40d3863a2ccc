package org.timelynotice.intake.hl7;

/** What an HL7 acknowledgment says: accepted and kept, an error that may pass, or a message that must not be sent again as it is. */
public enum AckCode {
    AA,
    AE,
    AR
}
