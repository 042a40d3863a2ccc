package org.timelynotice.rights;

/** The smallest sound configuration; tests change one thing in it. */
final class Samples {

    static final String CALENDAR = """
            citation: Example Code 9
            confidence: from-memory
            rollingDays: [SATURDAY, SUNDAY]
            saturdayHolidayObservedFriday: true
            sundayHolidayObservedMonday: true
            holidays:
              - {name: Independence Day, on: "07-04"}
            """;

    static final String TARGETS = """
            agencyTargets: {urgent: 15 minutes, ALL: 4 hours, HEARINGS: 4 hours, CASE_PROGRESS: 24 hours, CUSTODY: 1 hour, PAROLE: 4 hours}
            """;

    static final String POLICY = """
            jurisdiction: "*"
            name: Agency policy
            zone: America/New_York
            calendar: plain
            agencyTargets: {urgent: 15 minutes, ALL: 4 hours, HEARINGS: 4 hours, CASE_PROGRESS: 24 hours, CUSTODY: 1 hour, PAROLE: 4 hours}
            hearingClasses: {trial: [trial]}
            rules:
              - id: policy-1
                citation: Agency policy
                summary: The advocate is told.
                events: [HEARING_SCHEDULED]
                roles: [ADVOCATE]
                topic: HEARINGS
                trigger: AUTOMATIC
                timing: {kind: asap}
                validFrom: unknown
                confidence: agency-policy
                source: The agency
                signOff: {state: unsigned}
              - id: policy-2
                citation: Agency policy
                summary: Whoever may know of something is told of what undoes it.
                events: [HEARING_RESCHEDULED, HEARING_CANCELLED, BOOKED, RETURNED, RECAPTURED, RELEASED, ESCAPED, TEMPORARY_LEAVE, DIED]
                roles: [VICTIM]
                topic: CUSTODY
                trigger: TOLD_BEFORE
                timing: {kind: asap}
                validFrom: unknown
                confidence: agency-policy
                source: The agency
                signOff: {state: unsigned}
            """;

    static final String STATE = """
            jurisdiction: XX
            name: Example State
            zone: America/Boise
            calendar: plain
            rules:
              - id: XX-1
                citation: Example Code 1
                events: [HEARING_SCHEDULED]
                hearings: [trial]
                trigger: AUTOMATIC
                timing: {kind: before_min, value: 5, unit: days, anchor: hearing}
                validFrom: unknown
                validUntil: 2030-01-01
                confidence: from-memory
                source: Not read
                signOff: {state: unsigned}
                summary: Five days before a trial.
                roles: [VICTIM]
                topic: HEARINGS
            """;

    private Samples() {}
}
