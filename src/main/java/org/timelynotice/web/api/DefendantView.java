package org.timelynotice.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.PersonName;

/** A defendant as a message or a registration described them. Never used for a recipient. */
record DefendantView(
        @Nullable NameView name, @Nullable LocalDate birthDate, IdentifiersView identifiers, List<NameView> aliases) {

    record NameView(
            @Nullable String given,
            @Nullable String middle,
            @Nullable String surname) {}

    record IdentifiersView(
            @Nullable String sid,
            @Nullable String fbi,
            @Nullable String booking,
            @Nullable String inmate,
            @Nullable String facility) {}

    static DefendantView of(Defendant defendant) {
        Identifiers identifiers = defendant.identifiers();
        return new DefendantView(
                defendant.name().map(DefendantView::of).orElse(null),
                defendant.birthDate().orElse(null),
                new IdentifiersView(
                        identifiers.sid().orElse(null),
                        identifiers.fbi().orElse(null),
                        identifiers.booking().orElse(null),
                        identifiers.inmate().orElse(null),
                        identifiers.facility().orElse(null)),
                defendant.aliases().stream().map(DefendantView::of).toList());
    }

    private static NameView of(PersonName name) {
        return new NameView(
                name.given().orElse(null),
                name.middle().orElse(null),
                name.surname().orElse(null));
    }
}
