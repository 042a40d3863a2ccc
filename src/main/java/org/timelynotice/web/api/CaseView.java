package org.timelynotice.web.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtId;
import org.timelynotice.flow.ShowCase;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.Recipient;

/** A case without anything that would lead to a victim: who is told by which kind of way, not where. */
record CaseView(
        UUID id,
        String jurisdiction,
        @Nullable String court,
        List<String> caseNumbers,
        int defendants,
        List<RecipientView> recipients) {

    record RecipientView(UUID id, String role, String language, String zone, List<ContactView> contactPoints) {}

    record ContactView(UUID id, String channel, String tier, String state) {}

    static CaseView of(ShowCase.CaseFile file) {
        return new CaseView(
                file.theCase().id().value(),
                file.theCase().jurisdiction(),
                file.theCase().court().map(CourtId::value).orElse(null),
                file.theCase().caseNumbers().stream().map(CaseNumber::printed).toList(),
                file.theCase().defendants().size(),
                file.recipients().stream().map(CaseView::of).toList());
    }

    private static RecipientView of(Recipient recipient) {
        return new RecipientView(
                recipient.id().value(),
                recipient.role().name(),
                recipient.language().toLanguageTag(),
                recipient.zone().getId(),
                recipient.contactPoints().stream().map(CaseView::of).toList());
    }

    private static ContactView of(ContactPoint point) {
        return new ContactView(
                point.id().value(),
                point.channel().name(),
                point.tier().name(),
                point.state().name());
    }
}
