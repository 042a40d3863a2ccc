package org.timelynotice.web.api;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.timelynotice.casefile.Role;
import org.timelynotice.delivery.Addresses;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtId;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.PersonName;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.Handling;
import org.timelynotice.recipient.SafeTimes;
import org.timelynotice.recipient.WakeFor;
import org.timelynotice.registration.CaseRegistration;
import org.timelynotice.registration.PersonChange;
import org.timelynotice.web.api.CaseRequest.ContactRequest;
import org.timelynotice.web.api.CaseRequest.DefendantRequest;
import org.timelynotice.web.api.CaseRequest.NameRequest;
import org.timelynotice.web.api.CaseRequest.RecipientRequest;
import org.timelynotice.web.api.CaseRequest.SafeTimeRequest;

/** A registration in the words of the rooms, from a request that {@link CaseCheck} found good. */
final class CaseForm {

    private final CaseRequest request;

    CaseForm(CaseRequest request) {
        this.request = request;
    }

    CaseRegistration registration() {
        return new CaseRegistration(
                text(request.jurisdiction()).orElseThrow().toUpperCase(Locale.ROOT),
                text(request.court()).map(CourtId::new),
                texts(request.caseNumbers()).stream().map(CaseNumber::new).toList(),
                given(request.defendants()).stream().map(CaseForm::defendant).toList(),
                given(request.recipients()).stream().map(CaseForm::person).toList(),
                Boolean.TRUE.equals(request.separate()));
    }

    private static CaseRegistration.RegisteredDefendant defendant(DefendantRequest one) {
        Map<Channel, List<String>> addresses = given(one.contactPoints()).stream()
                .collect(Collectors.groupingBy(
                        CaseForm::channel,
                        () -> new EnumMap<>(Channel.class),
                        Collectors.mapping(CaseForm::address, Collectors.toList())));
        return new CaseRegistration.RegisteredDefendant(
                new Defendant(
                        Optional.ofNullable(one.name()).map(CaseForm::name),
                        birthDate(one),
                        identifiers(one),
                        given(one.aliases()).stream().map(CaseForm::name).toList()),
                addresses);
    }

    static Optional<LocalDate> birthDate(DefendantRequest one) {
        return text(one.birthDate()).flatMap(text -> Form.DATE.read(text, LocalDate.class));
    }

    private static Identifiers identifiers(DefendantRequest one) {
        Map<String, @Nullable String> given = one.identifiers() == null ? Map.of() : one.identifiers();
        return new Identifiers(
                text(given.get("sid")),
                text(given.get("fbi")),
                text(given.get("booking")),
                text(given.get("inmate")),
                text(given.get("facility")));
    }

    static CaseRegistration.Person person(RecipientRequest one) {
        return new CaseRegistration.Person(
                Form.ROLE.read(one.role(), Role.class).orElseThrow(),
                Optional.ofNullable(one.name())
                        .map(CaseForm::name)
                        .orElseGet(() -> new PersonName(Optional.empty(), Optional.empty(), Optional.empty())),
                language(one).orElseThrow(),
                Form.ZONE.read(one.zone(), ZoneId.class).orElseThrow(),
                given(one.contactPoints()).stream().map(CaseForm::contact).toList(),
                new ElectionForm("elections", one.elections()).elections());
    }

    static CaseRegistration.Address contact(ContactRequest one) {
        return new CaseRegistration.Address(
                channel(one),
                address(one),
                tier(one).orElseThrow(),
                text(one.codePhrase()),
                new SafeTimes(
                        given(one.safeTimes()).stream().map(CaseForm::window).toList()),
                wakeFor(one),
                new Handling(
                        Boolean.TRUE.equals(one.voicemail()),
                        text(one.recheckBy()).flatMap(day -> Form.DATE.read(day, LocalDate.class)),
                        false));
    }

    /** Nobody has asked them where nothing is said; an empty list is an answer: for nothing. */
    static Set<WakeFor> wakeFor(ContactRequest one) {
        if (one.wakeFor() == null) {
            return Set.of();
        }
        Set<WakeFor> said = texts(one.wakeFor()).stream()
                .flatMap(word -> Form.WAKE_FOR.read(word, WakeFor.class).stream())
                .collect(Collectors.toSet());
        return said.isEmpty() ? Set.of(WakeFor.NEVER) : said;
    }

    /** What a request says anew of somebody; what it leaves out stays. */
    static PersonChange change(RecipientRequest one) {
        return new PersonChange(
                Form.ROLE.read(one.role(), Role.class).orElseThrow(),
                Optional.ofNullable(one.name()).map(CaseForm::name),
                text(one.language()).flatMap(tag -> Form.LANGUAGE.read(tag, Locale.class)),
                Form.ZONE.read(one.zone(), ZoneId.class).orElseThrow(),
                Optional.ofNullable(one.contactPoints())
                        .map(points ->
                                given(points).stream().map(CaseForm::contact).toList()),
                Optional.ofNullable(one.elections())
                        .map(elections -> new ElectionForm("elections", elections).choices()));
    }

    private static Channel channel(ContactRequest one) {
        return Form.CHANNEL.read(one.channel(), Channel.class).orElseThrow();
    }

    private static String address(ContactRequest one) {
        return ((Addresses.Checked.Good) Addresses.check(channel(one), Objects.requireNonNull(one.address())))
                .address();
    }

    private static SafeTimes.Window window(SafeTimeRequest one) {
        Set<DayOfWeek> days = one.days() == null
                ? EnumSet.allOf(DayOfWeek.class)
                : texts(one.days()).stream()
                        .flatMap(day -> Form.DAY.read(day, DayOfWeek.class).stream())
                        .collect(Collectors.toSet());
        return new SafeTimes.Window(
                days,
                Form.TIME.read(one.from(), LocalTime.class).orElseThrow(),
                Form.TIME.read(one.until(), LocalTime.class).orElseThrow());
    }

    private static PersonName name(NameRequest name) {
        return new PersonName(text(name.given()), text(name.middle()), text(name.surname()));
    }

    /** English where none is given; empty where it is no language. */
    static Optional<Locale> language(RecipientRequest one) {
        return Form.LANGUAGE.read(text(one.language()).orElse("en"), Locale.class);
    }

    /** The one that says least where none is given; empty where it is none. */
    static Optional<ContentTier> tier(ContactRequest one) {
        return text(one.tier())
                .map(word -> Form.TIER.read(word, ContentTier.class))
                .orElse(Optional.of(ContentTier.BARE));
    }

    static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(given -> !given.isEmpty());
    }

    static List<String> texts(@Nullable List<@Nullable String> list) {
        return given(list).stream().flatMap(one -> text(one).stream()).toList();
    }

    static <T> List<T> given(@Nullable List<@Nullable T> list) {
        return list == null
                ? List.of()
                : list.stream()
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
    }
}
