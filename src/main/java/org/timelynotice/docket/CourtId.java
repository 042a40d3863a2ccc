package org.timelynotice.docket;

/**
 * A court as its feed names it, or as the feed's own file says.
 *
 * @param value ORI, court code or name; compared without regard to case, blanks and punctuation
 */
public record CourtId(String value) {

    /** The form in which two spellings of one court compare equal. */
    public String normalized() {
        return Spelling.fold(value);
    }
}
