package org.timelynotice.intake;

/** Notices of a court date as ECF 5 has them, with the entries of a calendar. */
public record CalendarMessage(String id, String method, String parts) {

    public static CalendarMessage of(String... entries) {
        return new CalendarMessage("M-1", "PUBLISH", String.join("", entries));
    }

    public CalendarMessage in(String message, String otherMethod) {
        return new CalendarMessage(message, otherMethod, parts);
    }

    /**
     * @param start as the elements of {@code dtstart}
     * @param more further properties
     */
    public static String entry(String uid, String start, String more) {
        return "<c:vevent><c:properties><c:uid><c:text>" + uid + "</c:text></c:uid><c:dtstart>" + start + "</c:dtstart>"
                + more + "</c:properties></c:vevent>";
    }

    /** A time on the clock of a zone. */
    public static String at(String time, String zone) {
        return "<c:parameters><c:tzid><c:text>" + zone + "</c:text></c:tzid></c:parameters><c:date-time>" + time
                + "</c:date-time>";
    }

    public static String at(String time) {
        return "<c:date-time>" + time + "</c:date-time>";
    }

    @Override
    public String toString() {
        return """
                <d:NotifyCourtDateMessage xmlns:d="https://docs.oasis-open.org/legalxml-courtfiling/ns/v5.0/datecallback"
                    xmlns:ecf="https://docs.oasis-open.org/legalxml-courtfiling/ns/v5.0/ecf"
                    xmlns:j="http://release.niem.gov/niem/domains/jxdm/6.1/"
                    xmlns:nc="http://release.niem.gov/niem/niem-core/4.0/" xmlns:c="urn:ietf:params:xml:ns:icalendar-2.0">
                  <nc:DocumentIdentification><nc:IdentificationID>%s</nc:IdentificationID></nc:DocumentIdentification>
                  <nc:Case><ecf:CaseAugmentation><j:CaseNumberText>CR-2026-77</j:CaseNumberText></ecf:CaseAugmentation></nc:Case>
                  <c:icalendar><c:vcalendar>
                    <c:properties><c:method><c:text>%s</c:text></c:method></c:properties>
                    <c:components>%s</c:components>
                  </c:vcalendar></c:icalendar>
                </d:NotifyCourtDateMessage>""".formatted(id, method, parts);
    }
}
