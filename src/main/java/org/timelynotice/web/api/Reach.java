package org.timelynotice.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.timelynotice.delivery.Wording;
import org.timelynotice.web.api.CaseRequest.RecipientRequest;

/** Whether anybody of a registration could ever be told. */
final class Reach {

    private final Wording wording;

    Reach(Wording wording) {
        this.wording = wording;
    }

    /** What is missing where nobody could; nothing, if one can. */
    List<Problems.Field> nobody(CaseRequest request) {
        List<RecipientRequest> people = CaseForm.given(request.recipients());
        if (people.isEmpty()) {
            return List.of(new Problems.Field(
                    "recipients", "is empty: a case needs somebody to tell, or nothing could ever come of it"));
        }
        boolean somebody =
                people.stream().anyMatch(person -> missing("", person).isEmpty());
        return somebody ? List.of() : missing(request);
    }

    /** What keeps single people of a registration from being told by a message. */
    List<Problems.Field> missing(CaseRequest request) {
        List<RecipientRequest> people = CaseForm.given(request.recipients());
        var missing = new ArrayList<Problems.Field>();
        for (int i = 0; i < people.size(); i++) {
            missing.addAll(missing("recipients[" + i + "].", people.get(i)));
        }
        return missing;
    }

    private List<Problems.Field> missing(String at, RecipientRequest person) {
        var missing = new ArrayList<Problems.Field>();
        if (CaseForm.given(person.contactPoints()).isEmpty()) {
            missing.add(new Problems.Field(at + "contactPoints", "is empty: this person has no address to be told at"));
        }
        CaseForm.language(person)
                .filter(language -> !wording.speaks(language))
                .map(Locale::toLanguageTag)
                .ifPresent(tag -> missing.add(new Problems.Field(
                        at + "language",
                        "there are no words in " + tag + " in config/wording: add them, or a person tells them")));
        return missing;
    }
}
