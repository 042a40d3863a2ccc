package org.timelynotice.web.api;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.timelynotice.delivery.Wording;
import org.timelynotice.registration.CaseRegistration;
import org.timelynotice.registration.PersonChange;
import org.timelynotice.rights.Rulebook;
import org.timelynotice.web.api.CaseRequest.ContactRequest;
import org.timelynotice.web.api.CaseRequest.DefendantRequest;
import org.timelynotice.web.api.CaseRequest.RecipientRequest;

/** Says everything that is wrong with a registration at once: field by field as its constraints ask, then what takes several fields to see. */
@Component
class CaseCheck {

    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
    private static final Set<String> IDENTIFIERS = Set.of("sid", "fbi", "booking", "inmate", "facility");

    private final Validator validator;
    private final ContactCheck contacts;
    private final Rulebook rulebook;
    private final Reach reach;
    private final Clock clock;

    /**
     * @param wording says in which languages there are words
     * @param rulebook says whose law is on file
     */
    CaseCheck(Validator validator, Wording wording, Rulebook rulebook, ContactCheck contacts, Clock clock) {
        this.validator = validator;
        this.contacts = contacts;
        this.rulebook = rulebook;
        this.reach = new Reach(wording);
        this.clock = clock;
    }

    /**
     * The case, read.
     *
     * @throws org.springframework.web.ErrorResponseException with every field that must be corrected
     */
    CaseForm checked(CaseRequest request) {
        List<Problems.Field> problems = violations(request);
        somethingToMatch(request, problems);
        each(request.defendants(), (i, one) -> defendant("defendants[" + i + "]", one, problems));
        each(request.recipients(), (i, one) -> person("recipients[" + i + "].", one, problems));
        if (problems.isEmpty()) {
            problems.addAll(reach.nobody(request));
        }
        refuse(problems);
        return new CaseForm(request);
    }

    /** What keeps people of a good registration from being told by a message, or the law from being known. */
    List<Problems.Field> missing(CaseRequest request) {
        var missing = new ArrayList<>(reach.missing(request));
        CaseForm.text(request.jurisdiction())
                .map(code -> code.toUpperCase(Locale.ROOT))
                .filter(code -> !rulebook.jurisdictions().contains(code))
                .ifPresent(code -> missing.add(new Problems.Field(
                        "jurisdiction",
                        "no law of " + code + " is on file in config/rights: a person decides at each event")));
        return missing;
    }

    /** Somebody who is to be told, as a whole. */
    CaseRegistration.Person person(RecipientRequest request) {
        checked(request);
        return CaseForm.person(request);
    }

    /** What is said anew of somebody. */
    PersonChange change(RecipientRequest request) {
        checked(request);
        return CaseForm.change(request);
    }

    private void checked(RecipientRequest request) {
        List<Problems.Field> problems = violations(request);
        person("", request, problems);
        refuse(problems);
    }

    /** One address of somebody who reads a language. */
    CaseRegistration.Address contact(ContactRequest request, Locale language) {
        List<Problems.Field> problems = violations(request);
        problems.addAll(contacts.problems("", request, Optional.of(language)));
        refuse(problems);
        return CaseForm.contact(request);
    }

    /** Whatever the constraints of a request say against it, in the order of its fields. */
    List<Problems.Field> violations(Object request) {
        return validator.validate(request).stream()
                .map(violation -> new Problems.Field(field(violation.getPropertyPath()), violation.getMessage()))
                .sorted(Comparator.comparing(Problems.Field::field))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    static void refuse(List<Problems.Field> problems) {
        if (!problems.isEmpty()) {
            throw Problems.invalid(problems);
        }
    }

    private static void somethingToMatch(CaseRequest request, List<Problems.Field> problems) {
        boolean numbered = !CaseForm.texts(request.caseNumbers()).isEmpty();
        if (!numbered && CaseForm.given(request.defendants()).isEmpty()) {
            problems.add(new Problems.Field(
                    "caseNumbers",
                    "a case needs a case number or a defendant, or nothing could ever be matched to it"));
        }
    }

    private void defendant(String field, DefendantRequest one, List<Problems.Field> problems) {
        identifiers(field, one, problems);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        CaseForm.birthDate(one)
                .filter(born -> born.isAfter(today) || born.isBefore(OLDEST))
                .ifPresent(born -> problems.add(new Problems.Field(
                        field + ".birthDate",
                        "must be a day from " + OLDEST
                                + " on, and not one to come; leave it out where it is not known")));
    }

    private static void identifiers(String field, DefendantRequest one, List<Problems.Field> problems) {
        if (one.identifiers() != null
                && !IDENTIFIERS.containsAll(one.identifiers().keySet())) {
            problems.add(new Problems.Field(
                    field + ".identifiers", "has an unknown kind; known are sid, fbi, booking, inmate, facility"));
        }
    }

    private void person(String field, RecipientRequest one, List<Problems.Field> problems) {
        problems.addAll(new ElectionForm(field + "elections", one.elections()).problems());
        Optional<Locale> language = CaseForm.language(one);
        each(
                one.contactPoints(),
                (i, contact) ->
                        problems.addAll(contacts.problems(field + "contactPoints[" + i + "].", contact, language)));
    }

    /** As {@code recipients[0].contactPoints[1].address}: what stands in a list has its number, what stands in a map its key. */
    private static String field(Path path) {
        var field = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                field.append('[').append(node.getIndex()).append(']');
            } else if (node.getKey() != null) {
                field.append('.').append(node.getKey());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                field.append(field.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return field.toString();
    }

    private interface Look<T> {
        void at(int index, T one);
    }

    private static <T> void each(@Nullable List<@Nullable T> list, Look<T> look) {
        for (int i = 0; list != null && i < list.size(); i++) {
            @Nullable T one = list.get(i);
            if (one != null) {
                look.at(i, one);
            }
        }
    }
}
