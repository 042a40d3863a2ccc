package org.timelynotice.rights;

import java.time.ZoneId;
import java.util.List;

/**
 * The rules of one state, of the federation, or of the agency itself, with the clock and the calendar that they are counted by.
 *
 * @param code {@code PA}, {@code US}, or {@code *} for rules that hold beside every other
 */
record Jurisdiction(
        String code,
        String name,
        ZoneId zone,
        CourtCalendar calendar,
        HearingClasses hearingClasses,
        List<Rule> rules) {

    static final String EVERYWHERE = "*";
}
