package org.timelynotice.web.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.timelynotice.delivery.Rendered;
import org.timelynotice.delivery.WordingResult;
import org.timelynotice.docket.PersonName;
import org.timelynotice.flow.ShowContact.Contact;
import org.timelynotice.flow.ShowContact.Script;

/** How somebody is reached, shown only to whoever asked for it by a click that is on record. */
record ContactCard(String askFor, String language, String zone, List<Way> ways) {

    /**
     * One address.
     *
     * @param tier how much may be said there
     * @param less why that is less than its reader chose; null where it is not
     * @param warning why it must not be used; null where it may
     * @param words what would be sent to it; null where nothing is written for it
     */
    record Way(
            String channel,
            String address,
            String hours,
            String tier,
            @Nullable String less,
            @Nullable String codePhrase,
            @Nullable String warning,
            @Nullable String words,
            String language) {}

    static ContactCard of(Contact contact) {
        Locale language = contact.person().language();
        return new ContactCard(
                name(contact.person().name()),
                language.getDisplayLanguage(Locale.US),
                contact.person().zone().getId(),
                contact.scripts().stream().map(script -> way(contact, script)).toList());
    }

    private static Way way(Contact contact, Script script) {
        Optional<Rendered> words =
                script.words() instanceof WordingResult.Text text ? Optional.of(text.rendered()) : Optional.empty();
        String hours = NoticePages.hours(script.point().safeTimes());
        return new Way(
                Labels.of(script.point().channel()),
                script.point().address(),
                hours.isEmpty() ? "none named: not in the quiet hours" : hours,
                Labels.of(script.point().tier()),
                script.whyLess().isEmpty() ? null : String.join("; ", script.whyLess()),
                script.point().codePhrase().orElse(null),
                warning(contact, script),
                words.map(Rendered::text).orElse(null),
                contact.person().language().toLanguageTag());
    }

    private static @Nullable String warning(Contact contact, Script script) {
        if (contact.adverse().contains(script.point().id())) {
            return "Do not use it: it belongs to a party on the other side.";
        }
        return switch (script.point().state()) {
            case ACTIVE -> null;
            case STOPPED ->
                "No messages here: its owner said STOP. A call may be welcome; ask first how they want to be told.";
            case FROZEN -> "Do not use it before somebody has made sure whose it is.";
        };
    }

    private static String name(PersonName name) {
        String joined = Stream.of(name.given(), name.middle(), name.surname())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return joined.isEmpty() ? "no name on record" : joined;
    }
}
