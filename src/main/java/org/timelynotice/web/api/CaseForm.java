package org.timelynotice.web.api;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.timelynotice.casefile.Role;
import org.timelynotice.delivery.Addresses;
import org.timelynotice.delivery.Wording;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtId;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.PersonName;
import org.timelynotice.flow.CaseRegistration;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.SafeTimes;
import org.timelynotice.recipient.WakeFor;

/** Checks a registration field by field and says everything that is wrong with it at once. */
final class CaseForm {

    private static final Set<String> IDENTIFIERS = Set.of("sid", "fbi", "booking", "inmate", "facility");

    private final CaseRequest request;
    private final Wording wording;
    private final List<Problems.Field> problems = new ArrayList<>();

    /**
     * @param wording says which code phrases its texts can hold
     */
    CaseForm(CaseRequest request, Wording wording) {
        this.request = request;
        this.wording = wording;
    }

    CaseRegistration registration() {
        String jurisdiction = required("jurisdiction", request.jurisdiction());
        if (!jurisdiction.isEmpty() && !jurisdiction.toUpperCase(Locale.ROOT).matches("[A-Z]{2}")) {
            bad("jurisdiction", "must be US or the postal code of a state, such as PA");
        }
        List<CaseNumber> numbers = new ArrayList<>();
        each(
                "caseNumbers",
                request.caseNumbers(),
                (field, number) -> text(field, number).map(CaseNumber::new).ifPresent(numbers::add));
        List<CaseRegistration.Accused> accused = new ArrayList<>();
        each("defendants", request.defendants(), (field, one) -> accused.add(accused(field, one)));
        List<CaseRegistration.Person> people = new ArrayList<>();
        each(
                "recipients",
                request.recipients(),
                (field, one) -> person(field, one).ifPresent(people::add));
        if (numbers.isEmpty() && accused.isEmpty()) {
            bad("caseNumbers", "a case needs a case number or a defendant, or nothing could ever be matched to it");
        }
        if (!problems.isEmpty()) {
            throw Problems.invalid(problems);
        }
        return new CaseRegistration(
                jurisdiction.toUpperCase(Locale.ROOT),
                text("court", request.court()).map(CourtId::new),
                numbers,
                accused,
                people);
    }

    private CaseRegistration.Accused accused(String field, CaseRequest.DefendantRequest one) {
        Optional<PersonName> name = Optional.ofNullable(one.name()).map(n -> name(field + ".name", n));
        Optional<LocalDate> birth =
                text(field + ".birthDate", one.birthDate()).flatMap(t -> date(field + ".birthDate", t));
        Map<Channel, List<String>> addresses = new EnumMap<>(Channel.class);
        each(
                field + ".contactPoints",
                one.contactPoints(),
                (at, contact) -> channel(at, contact)
                        .ifPresent(channel -> address(at, channel, contact)
                                .ifPresent(a -> addresses
                                        .computeIfAbsent(channel, c -> new ArrayList<>())
                                        .add(a))));
        return new CaseRegistration.Accused(
                new Defendant(name, birth, identifiers(field + ".identifiers", one.identifiers())), addresses);
    }

    private Identifiers identifiers(String field, @Nullable Map<String, @Nullable String> given) {
        if (given == null) {
            return Identifiers.none();
        }
        given.keySet().stream()
                .filter(key -> !IDENTIFIERS.contains(key))
                .forEach(key -> bad(field, "has an unknown kind; known are sid, fbi, booking, inmate, facility"));
        return new Identifiers(
                text(field + ".sid", given.get("sid")),
                text(field + ".fbi", given.get("fbi")),
                text(field + ".booking", given.get("booking")),
                text(field + ".inmate", given.get("inmate")),
                text(field + ".facility", given.get("facility")));
    }

    private Optional<CaseRegistration.Person> person(String field, CaseRequest.RecipientRequest one) {
        Optional<Role> role = choice(field + ".role", Role.class, required(field + ".role", one.role()));
        String language = text(field + ".language", one.language()).orElse("en");
        Optional<ZoneId> zone = zone(field + ".zone", required(field + ".zone", one.zone()));
        Optional<Locale> locale = locale(field + ".language", language);
        List<CaseRegistration.Address> addresses = new ArrayList<>();
        each(
                field + ".contactPoints",
                one.contactPoints(),
                (at, contact) -> contact(at, contact, locale).ifPresent(addresses::add));
        var elections = new ElectionForm(field + ".elections", one.elections(), problems).elections();
        if (role.isEmpty() || zone.isEmpty() || locale.isEmpty()) {
            return Optional.empty();
        }
        PersonName name = Optional.ofNullable(one.name())
                .map(n -> name(field + ".name", n))
                .orElseGet(() -> new PersonName(Optional.empty(), Optional.empty(), Optional.empty()));
        return Optional.of(
                new CaseRegistration.Person(role.get(), name, locale.get(), zone.get(), addresses, elections));
    }

    private Optional<CaseRegistration.Address> contact(
            String field, CaseRequest.ContactRequest contact, Optional<Locale> language) {
        Optional<Channel> channel = channel(field, contact);
        Optional<String> address = channel.flatMap(c -> address(field, c, contact));
        Optional<ContentTier> tier = contact.tier() == null
                ? Optional.of(ContentTier.BARE)
                : choice(field + ".tier", ContentTier.class, contact.tier());
        Optional<String> phrase = text(field + ".codePhrase", contact.codePhrase());
        if (tier.equals(Optional.of(ContentTier.CODE_PHRASE)) && phrase.isEmpty()) {
            bad(field + ".codePhrase", "is needed with the tier CODE_PHRASE: words agreed with the reader");
        }
        if (phrase.isPresent() && language.isPresent() && !wording.acceptsPhrase(language.get(), phrase.get())) {
            bad(
                    field + ".codePhrase",
                    "cannot be used in a message: at most 30 characters, and none of the unsafe words of that language");
        }
        List<SafeTimes.Window> windows = new ArrayList<>();
        each(
                field + ".safeTimes",
                contact.safeTimes(),
                (at, window) -> window(at, window).ifPresent(windows::add));
        Set<WakeFor> wakeFor = new HashSet<>();
        each(
                field + ".wakeFor",
                contact.wakeFor(),
                (at, word) -> choice(at, WakeFor.class, word).ifPresent(wakeFor::add));
        if (channel.isEmpty() || address.isEmpty() || tier.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CaseRegistration.Address(
                channel.get(), address.get(), tier.get(), phrase, new SafeTimes(windows), wakeFor));
    }

    private Optional<Channel> channel(String field, CaseRequest.ContactRequest contact) {
        return choice(field + ".channel", Channel.class, required(field + ".channel", contact.channel()));
    }

    private Optional<String> address(String field, Channel channel, CaseRequest.ContactRequest contact) {
        String address = required(field + ".address", contact.address());
        if (address.isEmpty()) {
            return Optional.empty();
        }
        Addresses.Checked checked = Addresses.check(channel, address);
        if (checked instanceof Addresses.Checked.Good good) {
            return Optional.of(good.address());
        }
        bad(field + ".address", ((Addresses.Checked.Bad) checked).reason());
        return Optional.empty();
    }

    private Optional<SafeTimes.Window> window(String field, CaseRequest.SafeTimeRequest window) {
        Set<DayOfWeek> days = new HashSet<>();
        if (window.days() == null) {
            days.addAll(List.of(DayOfWeek.values()));
        }
        each(field + ".days", window.days(), (at, day) -> day(at, day).ifPresent(days::add));
        Optional<LocalTime> from = time(field + ".from", window.from());
        Optional<LocalTime> until = time(field + ".until", window.until());
        return from.isEmpty() || until.isEmpty()
                ? Optional.empty()
                : Optional.of(new SafeTimes.Window(days, from.get(), until.get()));
    }

    private Optional<DayOfWeek> day(String field, String text) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        Optional<DayOfWeek> day = Arrays.stream(DayOfWeek.values())
                .filter(d -> word.length() >= 3 && d.name().startsWith(word))
                .findFirst();
        if (day.isEmpty()) {
            bad(field, "must be a day of the week, such as MON");
        }
        return day;
    }

    private Optional<LocalTime> time(String field, @Nullable String text) {
        try {
            return Optional.of(LocalTime.parse(required(field, text)));
        } catch (DateTimeException e) {
            bad(field, "must be a time such as 09:00");
            return Optional.empty();
        }
    }

    private Optional<LocalDate> date(String field, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            bad(field, "must be a date such as 1980-01-02");
            return Optional.empty();
        }
    }

    private Optional<ZoneId> zone(String field, String text) {
        if (!text.isEmpty() && ZoneId.getAvailableZoneIds().contains(text)) {
            return Optional.of(ZoneId.of(text));
        }
        if (!text.isEmpty()) {
            bad(field, "must be an IANA time zone such as America/New_York");
        }
        return Optional.empty();
    }

    private Optional<Locale> locale(String field, String text) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(text).build());
        } catch (IllformedLocaleException e) {
            bad(field, "must be a language tag such as en or es");
            return Optional.empty();
        }
    }

    private <E extends Enum<E>> Optional<E> choice(String field, Class<E> type, String text) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        Optional<E> choice = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst();
        if (choice.isEmpty() && !word.isEmpty()) {
            bad(
                    field,
                    "must be one of "
                            + Arrays.stream(type.getEnumConstants())
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", ")));
        }
        return choice;
    }

    private PersonName name(String field, CaseRequest.NameRequest name) {
        return new PersonName(
                text(field + ".given", name.given()),
                text(field + ".middle", name.middle()),
                text(field + ".surname", name.surname()));
    }

    private String required(String field, @Nullable String text) {
        Optional<String> given = text(field, text);
        if (given.isEmpty()) {
            bad(field, "is missing");
        }
        return given.orElse("");
    }

    private Optional<String> text(String field, @Nullable String text) {
        if (text != null && text.length() > 500) {
            bad(field, "is longer than 500 characters");
            return Optional.empty();
        }
        return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
    }

    private interface Look<T> {
        void at(String field, T one);
    }

    private <T> void each(String field, @Nullable List<@Nullable T> list, Look<T> look) {
        if (list == null) {
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            @Nullable T one = list.get(i);
            if (one == null) {
                bad(field + "[" + i + "]", "is null");
            } else {
                look.at(field + "[" + i + "]", one);
            }
        }
    }

    private void bad(String field, String reason) {
        problems.add(new Problems.Field(field, reason));
    }
}
