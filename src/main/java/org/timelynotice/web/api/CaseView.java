package org.timelynotice.web.api;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.consent.Release;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtId;
import org.timelynotice.flow.ShowCase;
import org.timelynotice.recipient.Choice;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.recipient.SafeTimes;

/** A case as it was registered, without anything that would lead to those who are told: no name, no address, no code phrase. */
record CaseView(
        UUID id,
        String jurisdiction,
        @Nullable String court,
        List<String> caseNumbers,
        List<DefendantView> defendants,
        List<RecipientView> recipients,
        List<ConsentView> consents) {

    /**
     * @param elections as they were entered
     * @param choices what that means for each topic: {@code REQUESTED}, {@code DECLINED}, {@code NOT_ASKED}
     * @param version to be named in {@code If-Match} by whoever changes this record
     * @param endedAt since when they are told of the case no longer
     */
    record RecipientView(
            UUID id,
            String role,
            String language,
            String zone,
            List<ContactView> contactPoints,
            List<ElectionView> elections,
            Map<Topic, Choice> choices,
            long version,
            @Nullable Instant endedAt,
            List<HoldView> holds) {}

    /** A safety hold that stands. */
    record HoldView(UUID id, String reason, String by, Instant placedAt, Instant until) {}

    /**
     * A release of information.
     *
     * @param recipient whose information it is
     * @param to an advocate, or {@code ADVOCATE} for every one of the case
     * @param stands whether it lets them know now
     */
    record ConsentView(
            UUID id,
            UUID recipient,
            String to,
            List<String> scope,
            String purpose,
            String witness,
            Instant givenAt,
            Instant until,
            @Nullable Instant revokedAt,
            boolean stands) {}

    /**
     * @param address masked
     * @param safeTimes in the recipient's zone; none means the ordinary quiet hours
     */
    record ContactView(
            UUID id,
            String channel,
            String address,
            String tier,
            List<SafeTimeView> safeTimes,
            List<String> wakeFor,
            String state,
            boolean voicemail,
            @Nullable LocalDate recheckBy) {}

    record SafeTimeView(List<String> days, String from, String until) {}

    /**
     * @param choice {@code REQUESTED} or {@code DECLINED}
     */
    record ElectionView(String topic, String choice) {}

    static CaseView of(ShowCase.CaseFile file, Instant now) {
        return new CaseView(
                file.theCase().id().value(),
                file.theCase().jurisdiction(),
                file.theCase().court().map(CourtId::value).orElse(null),
                file.theCase().caseNumbers().stream().map(CaseNumber::printed).toList(),
                file.theCase().defendants().stream()
                        .map(tracked -> DefendantView.of(tracked.person()))
                        .toList(),
                file.recipients().stream().map(CaseView::of).toList(),
                file.releases().stream().map(release -> of(release, now)).toList());
    }

    static ConsentView of(Release release, Instant now) {
        return new ConsentView(
                release.id(),
                release.of().value(),
                release.to().map(RecipientId::toString).orElse(Role.ADVOCATE.name()),
                names(release.scope()).toList(),
                release.purpose(),
                release.witness(),
                release.givenAt(),
                release.until(),
                release.revokedAt().orElse(null),
                release.stands(now));
    }

    private static RecipientView of(Recipient recipient) {
        return new RecipientView(
                recipient.id().value(),
                recipient.role().name(),
                recipient.language().toLanguageTag(),
                recipient.zone().getId(),
                recipient.contactPoints().stream().map(CaseView::of).toList(),
                of(recipient.elections()),
                recipient.elections().choices(),
                recipient.standing().version(),
                recipient.standing().ended().orElse(null),
                recipient.standing().holds().stream()
                        .map(hold -> new HoldView(hold.id(), hold.reason(), hold.by(), hold.placedAt(), hold.until()))
                        .toList());
    }

    private static ContactView of(ContactPoint point) {
        return new ContactView(
                point.id().value(),
                point.channel().name(),
                MaskedAddress.of(point.channel(), point.address()),
                point.tier().name(),
                point.safeTimes().windows().stream().map(CaseView::of).toList(),
                names(point.wakeFor()).toList(),
                point.state().name(),
                point.handling().voicemail(),
                point.handling().recheckBy().orElse(null));
    }

    private static SafeTimeView of(SafeTimes.Window window) {
        List<String> days = window.days().stream().sorted().map(DayOfWeek::name).toList();
        return new SafeTimeView(days, window.from().toString(), window.until().toString());
    }

    private static List<ElectionView> of(Elections elections) {
        return Stream.concat(
                        names(elections.requested()).map(topic -> new ElectionView(topic, "REQUESTED")),
                        names(elections.declined()).map(topic -> new ElectionView(topic, "DECLINED")))
                .toList();
    }

    private static <E extends Enum<E>> Stream<String> names(Set<E> chosen) {
        return chosen.stream().sorted().map(Enum::name);
    }
}
