package org.timelynotice.story;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** Messages in the project's own exchange, told as sentences. */
final class Messages {

    static final String COURT = "Court of Common Pleas of Philadelphia County";

    private Messages() {}

    static String hearing(String hearingId, long version, String status, LocalDateTime at) {
        return hearing(StoryCase.FIRST, hearingId, version, status, at);
    }

    static String hearing(StoryCase story, String hearingId, long version, String status, LocalDateTime at) {
        return event(
                story,
                "HearingNotice",
                "EV-" + hearingId,
                version,
                version == 1 ? "NEW" : "UPDATE",
                courtEvent(
                        Optional.of(hearingId),
                        status,
                        at,
                        status.equals("RESCHEDULED") ? Optional.of(at.minusDays(1)) : Optional.empty()));
    }

    static String courtEvent(
            Optional<String> hearingId, String status, LocalDateTime at, Optional<LocalDateTime> previously) {
        return """
                  <j:CourtEvent>
                    %s
                    <nc:ActivityCategoryText>Trial</nc:ActivityCategoryText>
                    <j:CourtEventSchedule>
                      <nc:ScheduleDate><nc:Date>%s</nc:Date></nc:ScheduleDate>
                      <nc:ScheduleDayStartTime>%s</nc:ScheduleDayStartTime>
                    </j:CourtEventSchedule>
                    <cce:CourtEventAugmentation>
                      <cce:HearingStatusCode>%s</cce:HearingStatusCode>
                      %s
                    </cce:CourtEventAugmentation>
                  </j:CourtEvent>
                """.formatted(
                        hearingId.map(Messages::number).orElse(""),
                        at.toLocalDate(),
                        seconds(at.toLocalTime()),
                        status,
                        previously.map(Messages::prior).orElse(""));
    }

    private static String number(String hearingId) {
        return "<nc:ActivityIdentification><nc:IdentificationID>%s</nc:IdentificationID></nc:ActivityIdentification>"
                .formatted(hearingId);
    }

    /** The exchange asks for the former date of a hearing that was moved. */
    private static String prior(LocalDateTime previously) {
        return """
                <cce:HearingPriorSchedule>
                        <nc:ScheduleDate><nc:Date>%s</nc:Date></nc:ScheduleDate>
                        <nc:ScheduleDayStartTime>%s</nc:ScheduleDayStartTime>
                      </cce:HearingPriorSchedule>""".formatted(previously.toLocalDate(), seconds(previously.toLocalTime()));
    }

    static String released(StoryCase story, String eventId, LocalDateTime at) {
        return event(story, "CustodyNotice", eventId, 1, "NEW", """
                  <cce:CustodyEventCategoryCode>RELEASED</cce:CustodyEventCategoryCode>
                  <j:Booking>
                    <j:BookingAgencyRecordIdentification>
                      <nc:IdentificationID>%s</nc:IdentificationID>
                    </j:BookingAgencyRecordIdentification>
                  </j:Booking>
                  <nc:Release>
                    <nc:ActivityDate><nc:DateTime>%s</nc:DateTime></nc:ActivityDate>
                  </nc:Release>
                """.formatted(
                        story.booking(), at.toLocalDate() + "T" + seconds(at.toLocalTime())));
    }

    static String booked(StoryCase story, String eventId, LocalDateTime at) {
        return event(story, "CustodyNotice", eventId, 1, "NEW", """
                  <cce:CustodyEventCategoryCode>BOOKED</cce:CustodyEventCategoryCode>
                  <j:Booking>
                    <nc:ActivityDate><nc:DateTime>%s</nc:DateTime></nc:ActivityDate>
                    <j:BookingAgencyRecordIdentification>
                      <nc:IdentificationID>%s</nc:IdentificationID>
                    </j:BookingAgencyRecordIdentification>
                  </j:Booking>
                """.formatted(
                        at.toLocalDate() + "T" + seconds(at.toLocalTime()), story.booking()));
    }

    static String releaseScheduled(StoryCase story, String eventId, long version, String action, LocalDate on) {
        return event(story, "CustodyNotice", eventId, version, action, """
                  <cce:CustodyEventCategoryCode>RELEASE_SCHEDULED</cce:CustodyEventCategoryCode>
                  <j:Booking>
                    <j:BookingAgencyRecordIdentification>
                      <nc:IdentificationID>%s</nc:IdentificationID>
                    </j:BookingAgencyRecordIdentification>
                  </j:Booking>
                  <nc:Release>
                    <nc:ActivityScheduledDate><nc:Date>%s</nc:Date></nc:ActivityScheduledDate>
                  </nc:Release>
                """.formatted(story.booking(), on));
    }

    static String plea(StoryCase story, String eventId, String charge) {
        return event(story, "ChargeDispositionNotice", eventId, 1, "NEW", """
                  <cce:ChargeEventCategoryCode>PLEA</cce:ChargeEventCategoryCode>
                  <j:Charge>
                    <j:ChargeDescriptionText>%s</j:ChargeDescriptionText>
                    <j:ChargePlea><j:PleaDescriptionText>Guilty</j:PleaDescriptionText></j:ChargePlea>
                  </j:Charge>
                """.formatted(charge));
    }

    static String charged(StoryCase story, String eventId, String code, String section) {
        return event(story, "ChargeDispositionNotice", eventId, 1, "NEW", """
                  <cce:ChargeEventCategoryCode>FILED</cce:ChargeEventCategoryCode>
                  <j:Charge>
                    <j:ChargeStatute>
                      <j:StatuteCodeIdentification>
                        <nc:IdentificationID>%s</nc:IdentificationID>
                      </j:StatuteCodeIdentification>
                      <j:StatuteCodeSectionIdentification>
                        <nc:IdentificationID>%s</nc:IdentificationID>
                      </j:StatuteCodeSectionIdentification>
                    </j:ChargeStatute>
                  </j:Charge>
                """.formatted(code, section));
    }

    static String event(StoryCase story, String root, String id, long version, String action, String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <cce:%1$s
                    xmlns:cce="https://timelynotice.org/ns/court-custody-event/1.0/"
                    xmlns:j="https://docs.oasis-open.org/niemopen/ns/model/domains/justice/6.0/"
                    xmlns:nc="https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/"
                    xmlns:structures="https://docs.oasis-open.org/niemopen/ns/model/structures/6.0/">
                  <nc:DocumentCreationDate><nc:Date>2026-11-02</nc:Date></nc:DocumentCreationDate>
                  <nc:DocumentIdentification><nc:IdentificationID>M-%2$s-%3$d</nc:IdentificationID></nc:DocumentIdentification>
                  <cce:EventIdentification><nc:IdentificationID>%2$s</nc:IdentificationID></cce:EventIdentification>
                  <cce:EventActionCode>%4$s</cce:EventActionCode>
                  <cce:EventSequenceNumeric>%3$d</cce:EventSequenceNumeric>
                  <cce:EventDate><nc:Date>2026-11-02</nc:Date></cce:EventDate>
                  <cce:EventTimeZoneText>America/New_York</cce:EventTimeZoneText>
                  <cce:ReportingOrganization><nc:OrganizationName>%5$s</nc:OrganizationName></cce:ReportingOrganization>
                  <nc:Case>
                    <nc:CaseDocketID>%6$s</nc:CaseDocketID>
                    <j:CaseAugmentation><j:CaseCourt><j:CourtName>%5$s</j:CourtName></j:CaseCourt></j:CaseAugmentation>
                  </nc:Case>
                  <j:Subject structures:id="D1">
                    <nc:EntityPerson>
                      <nc:PersonBirthDate><nc:Date>%8$s</nc:Date></nc:PersonBirthDate>
                      <nc:PersonName>
                        <nc:PersonGivenName>Silas</nc:PersonGivenName>
                        <nc:PersonSurName>Storyman</nc:PersonSurName>
                      </nc:PersonName>
                      <j:PersonAugmentation>
                        <j:PersonStateFingerprintIdentification>
                          <nc:IdentificationID>%9$s</nc:IdentificationID>
                        </j:PersonStateFingerprintIdentification>
                      </j:PersonAugmentation>
                    </nc:EntityPerson>
                  </j:Subject>
                %7$s</cce:%1$s>
                """.formatted(
                        root, id, version, action, COURT, story.caseNumber(), body, story.birthDate(), story.sid());
    }

    private static String seconds(LocalTime time) {
        return time.withNano(0).format(java.time.format.DateTimeFormatter.ISO_LOCAL_TIME);
    }

    /** A case with a victim, in Spanish, and an advocate by e-mail. */
    static String registration(String victimContacts) {
        return registration(StoryCase.FIRST, victimContacts);
    }

    static String registration(StoryCase story, String... victimContacts) {
        return """
                {"jurisdiction":"PA","court":"%s","caseNumbers":["%s"],
                 "defendants":[{"name":{"given":"Silas","surname":"Storyman"},"birthDate":"%s",
                   "identifiers":{"sid":"%s"}}],
                 "recipients":[
                   {"role":"VICTIM","name":{"given":"Vida"},"language":"es","zone":"America/New_York",
                    "contactPoints":[%s],"elections":["ALL"]},
                   {"role":"ADVOCATE","name":{"given":"Ava"},"language":"en","zone":"America/New_York",
                    "contactPoints":[{"channel":"EMAIL","address":"%s","tier":"FULL"}],"elections":[]}]}""".formatted(
                        COURT,
                        story.caseNumber(),
                        story.birthDate(),
                        story.sid(),
                        String.join(",", victimContacts),
                        story.advocate());
    }

    static final String SMS = StoryCase.FIRST.sms();
}
