package org.timelynotice.intake.hl7;

/**
 * One segment of an HL7 file.
 *
 * @param number the line on which it stands, 1-based, so that an engineer finds it in an editor
 * @param from where it begins among the bytes of the file
 * @param to where what comes after it begins
 * @param ended whether its end was sent too: the last line of what was cut off has none
 */
record Hl7Line(int number, String text, int from, int to, boolean ended) {

    /** What kind of segment it is, such as {@code PID}. */
    String name() {
        return text.substring(0, Math.min(3, text.length()));
    }

    /** Whether it belongs to the frame of a batch, and to no message. */
    boolean isFrame() {
        return switch (name()) {
            case "FHS", "BHS", "BTS", "FTS" -> true;
            default -> false;
        };
    }
}
