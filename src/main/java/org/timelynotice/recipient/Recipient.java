package org.timelynotice.recipient;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.PersonName;

/**
 * A person who is told about one case.
 *
 * @param language in which they are told; a missing text is never replaced by English in silence
 * @param zone in which their safe times and quiet hours are read
 * @param contactPoints in the order in which they want to be reached
 */
public record Recipient(
        RecipientId id,
        CaseId caseId,
        Role role,
        PersonName name,
        Locale language,
        ZoneId zone,
        List<ContactPoint> contactPoints,
        Elections elections,
        Standing standing) {

    public Recipient {
        contactPoints = List.copyOf(contactPoints);
    }

    /** Somebody as they are registered. */
    public Recipient(
            RecipientId id,
            CaseId caseId,
            Role role,
            PersonName name,
            Locale language,
            ZoneId zone,
            List<ContactPoint> contactPoints,
            Elections elections) {
        this(id, caseId, role, name, language, zone, contactPoints, elections, Standing.NEW);
    }

    /** The same after another change. */
    public Recipient inVersion(long version) {
        return with(standing.withVersion(version));
    }

    /** Whoever chose anew was asked, or has to be asked again. */
    public Recipient choosing(Elections others) {
        return new Recipient(id, caseId, role, name, language, zone, contactPoints, others, standing.withAsked(false));
    }

    /** The same, once somebody has the task to ask them what they elect. */
    public Recipient asked() {
        return with(standing.withAsked(true));
    }

    public Recipient reachedAt(List<ContactPoint> others) {
        return new Recipient(id, caseId, role, name, language, zone, others, elections, standing);
    }

    public Recipient named(PersonName another, Locale speaking, ZoneId living) {
        return new Recipient(id, caseId, role, another, speaking, living, contactPoints, elections, standing);
    }

    /** They are told of the case no longer. */
    public Recipient ended(Instant at) {
        return with(standing.endedAt(at));
    }

    public boolean isEnded() {
        return standing.ended().isPresent();
    }

    public Recipient held(SafetyHold hold) {
        return with(standing.with(
                Stream.concat(standing.holds().stream(), Stream.of(hold)).toList()));
    }

    /** The same once a hold has been lifted or has ended. */
    public Recipient released(UUID hold) {
        return with(standing.with(
                standing.holds().stream().filter(one -> !one.id().equals(hold)).toList()));
    }

    /** The same once a person has been asked what is to become of a hold. */
    public Recipient warned(UUID hold) {
        return with(standing.with(standing.holds().stream()
                .map(one -> one.id().equals(hold) ? one.asWarned() : one)
                .toList()));
    }

    /** The same once somebody has the task to ask whether an address is still safe. */
    public Recipient recheckAsked(ContactPointId point) {
        return reachedAt(contactPoints.stream()
                .map(one -> one.id().equals(point) ? one.recheckAsked() : one)
                .toList());
    }

    /** The addresses of which somebody must be asked by now whether they are still safe. */
    public List<ContactPoint> toRecheck(Instant now) {
        return contactPoints.stream()
                .filter(point -> point.handling()
                        .recheckAt(zone)
                        .filter(at -> !at.isAfter(now))
                        .isPresent())
                .toList();
    }

    /** When somebody must look at this person next, because time alone changes something; empty where it does not. */
    public Optional<Instant> nextLook() {
        Stream<Instant> rechecks = contactPoints.stream().flatMap(point -> point.handling().recheckAt(zone).stream());
        return isEnded()
                ? Optional.empty()
                : Stream.concat(standing.looks(), rechecks).min(Comparator.naturalOrder());
    }

    private Recipient with(Standing other) {
        return new Recipient(id, caseId, role, name, language, zone, contactPoints, elections, other);
    }
}
