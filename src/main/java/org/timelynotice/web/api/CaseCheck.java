package org.timelynotice.web.api;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.timelynotice.delivery.Wording;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.web.api.CaseRequest.ContactRequest;
import org.timelynotice.web.api.CaseRequest.DefendantRequest;
import org.timelynotice.web.api.CaseRequest.RecipientRequest;

/** Says everything that is wrong with a registration at once: field by field as its constraints ask, then what takes several fields to see. */
@Component
class CaseCheck {

    private static final Set<String> IDENTIFIERS = Set.of("sid", "fbi", "booking", "inmate", "facility");

    private final Validator validator;
    private final Wording wording;

    /**
     * @param wording says which code phrases its texts can hold
     */
    CaseCheck(Validator validator, Wording wording) {
        this.validator = validator;
        this.wording = wording;
    }

    /**
     * The case, read.
     *
     * @throws org.springframework.web.ErrorResponseException with every field that must be corrected
     */
    CaseForm checked(CaseRequest request) {
        var problems = new ArrayList<Problems.Field>();
        validator.validate(request).stream()
                .map(violation -> new Problems.Field(field(violation.getPropertyPath()), violation.getMessage()))
                .sorted(Comparator.comparing(Problems.Field::field))
                .forEach(problems::add);
        somethingToMatch(request, problems);
        each(request.defendants(), (i, one) -> identifiers("defendants[" + i + "]", one, problems));
        each(request.recipients(), (i, one) -> person("recipients[" + i + "]", one, problems));
        if (!problems.isEmpty()) {
            throw Problems.invalid(problems);
        }
        return new CaseForm(request);
    }

    private static void somethingToMatch(CaseRequest request, List<Problems.Field> problems) {
        boolean numbered = !CaseForm.texts(request.caseNumbers()).isEmpty();
        if (!numbered && CaseForm.given(request.defendants()).isEmpty()) {
            problems.add(new Problems.Field(
                    "caseNumbers",
                    "a case needs a case number or a defendant, or nothing could ever be matched to it"));
        }
    }

    private static void identifiers(String field, DefendantRequest one, List<Problems.Field> problems) {
        if (one.identifiers() != null
                && !IDENTIFIERS.containsAll(one.identifiers().keySet())) {
            problems.add(new Problems.Field(
                    field + ".identifiers", "has an unknown kind; known are sid, fbi, booking, inmate, facility"));
        }
    }

    private void person(String field, RecipientRequest one, List<Problems.Field> problems) {
        problems.addAll(new ElectionForm(field + ".elections", one.elections()).problems());
        Optional<Locale> language = CaseForm.language(one);
        each(
                one.contactPoints(),
                (i, contact) -> phrase(contact, language)
                        .ifPresent(reason -> problems.add(
                                new Problems.Field(field + ".contactPoints[" + i + "].codePhrase", reason))));
    }

    private Optional<String> phrase(ContactRequest contact, Optional<Locale> language) {
        Optional<String> phrase = CaseForm.text(contact.codePhrase());
        if (phrase.isEmpty()) {
            return CaseForm.tier(contact).equals(Optional.of(ContentTier.CODE_PHRASE))
                    ? Optional.of("is needed with the tier CODE_PHRASE: words agreed with the reader")
                    : Optional.empty();
        }
        return language.filter(known -> !wording.acceptsPhrase(known, phrase.get()))
                .map(
                        known ->
                                "cannot be used in a message: at most 30 characters, and none of the unsafe words of that language");
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
