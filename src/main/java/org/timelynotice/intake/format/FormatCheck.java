package org.timelynotice.intake.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.timelynotice.intake.xml.ElementNames;
import org.timelynotice.settings.ConfigDocument;
import org.timelynotice.settings.ConfigProblem;

/** Finds what a schema cannot see in a format file: paths that do not parse, conditions that say too little or too much. */
final class FormatCheck {

    private final ConfigDocument<FormatFile> document;
    private final PathParser parser;
    private final Vocabularies vocabularies;
    private final List<ConfigProblem> problems = new ArrayList<>();

    FormatCheck(ConfigDocument<FormatFile> document, ElementNames names, Vocabularies vocabularies) {
        this.document = document;
        this.vocabularies = vocabularies;
        this.parser = new PathParser(names, vocabularies, new BitSet());
    }

    List<ConfigProblem> run() {
        FormatFile file = document.content();
        list("/unread", file.unread());
        fields("", file.fields(), file.times(), file.defendant(), file.charge());
        conditions("/trafficking", file.trafficking());
        conditions("/deleted", file.deleted());
        choices("/action", file.action());
        for (int i = 0; i < file.events().size(); i++) {
            event("/events/" + i, file.events().get(i));
        }
        for (int i = 0; i < file.always().size(); i++) {
            event("/always/" + i, file.always().get(i));
        }
        for (int i = 0; i < file.asks().size(); i++) {
            conditions("/asks/" + i + "/when", file.asks().get(i).when());
        }
        for (int i = 0; i < file.nothing().size(); i++) {
            conditions("/nothing/" + i + "/when", file.nothing().get(i).when());
        }
        if (file.statusWords() != null && !vocabularies.isOfEvents(file.statusWords())) {
            problems.add(
                    vocabularies.names().contains(file.statusWords())
                            ? document.problem(
                                    "/statusWords",
                                    "not every meaning of this vocabulary is a kind of event; 'otherwise' must be one as well")
                            : document.unknown(
                                    "/statusWords",
                                    "there is no vocabulary",
                                    file.statusWords(),
                                    vocabularies.names()));
        }
        if (!file.roots().isEmpty() && file.events().isEmpty() && file.basedOn() == null) {
            add(
                    "/roots",
                    "the format has roots but no events; add an 'events' list that says what such a message means");
        }
        return problems;
    }

    private void event(String pointer, FormatFile.Event event) {
        list(pointer + "/each", event.each());
        conditions(pointer + "/when", event.when());
        choices(pointer + "/kind", event.kind());
        choices(pointer + "/access", event.access());
        fields(pointer, event.fields(), event.times(), event.defendant(), event.charge());
        boolean access = event.kind().stream().anyMatch(kind -> kind.then().equals("CASE_ACCESS"));
        if (access && event.access().isEmpty()) {
            add(
                    pointer + "/kind",
                    "CASE_ACCESS needs an 'access' list that says SEALED, UNSEALED, RESTRICTED or EXPUNGED");
        }
    }

    private void fields(
            String pointer,
            Map<String, List<String>> fields,
            Map<String, List<FormatFile.Moment>> times,
            Map<String, List<String>> defendant,
            Map<String, List<String>> charge) {
        fields.forEach((key, paths) -> list(pointer + "/fields/" + key, paths));
        defendant.forEach((key, paths) -> list(pointer + "/defendant/" + key, paths));
        charge.forEach((key, paths) -> list(pointer + "/charge/" + key, paths));
        times.forEach((key, moments) -> moments(pointer + "/times/" + key, moments));
    }

    private void moments(String pointer, List<FormatFile.Moment> moments) {
        for (int i = 0; i < moments.size(); i++) {
            FormatFile.Moment moment = moments.get(i);
            String at = pointer + "/" + i;
            if ((moment.moment() == null) == (moment.date() == null)) {
                add(at, "give either 'moment' (day and time in one place) or 'date' (with 'time' beside it)");
            }
            if (moment.moment() != null && moment.time() != null) {
                add(at, "'time' goes with 'date', not with 'moment'");
            }
            path(at + "/moment", moment.moment());
            path(at + "/date", moment.date());
            path(at + "/time", moment.time());
            path(at + "/zone", moment.zone());
        }
    }

    private void choices(String pointer, List<FormatFile.Choice> choices) {
        for (int i = 0; i < choices.size(); i++) {
            conditions(pointer + "/" + i + "/when", choices.get(i).when());
            boolean always =
                    choices.get(i).when().isEmpty() && !choices.get(i).then().equals(FormatCompiler.STATUS);
            if (always && i < choices.size() - 1) {
                add(
                        pointer + "/" + i,
                        "this entry has no 'when', so the ones after it are never reached; move it to the end");
            }
        }
    }

    private void conditions(String pointer, List<FormatFile.Condition> conditions) {
        for (int i = 0; i < conditions.size(); i++) {
            FormatFile.Condition condition = conditions.get(i);
            String at = pointer + "/" + i;
            int tests = count(condition.value()) + count(condition.field());
            int subjects = tests
                    + count(condition.present())
                    + count(condition.absent())
                    + count(condition.said())
                    + count(condition.dated())
                    + count(condition.several())
                    + count(condition.empty())
                    + (condition.status().isEmpty() ? 0 : 1);
            boolean tested = !condition.is().isEmpty()
                    || !condition.isNot().isEmpty()
                    || !condition.contains().isEmpty()
                    || condition.above() != null
                    || condition.laterThan() != null
                    || !condition.mentions().isEmpty()
                    || !condition.meansOther().isEmpty()
                    || condition.notIn() != null;
            if (subjects != 1 || (tests == 1) != tested) {
                add(
                        at,
                        "give one of 'present', 'absent', 'said', 'dated', 'several', 'empty', 'status', or 'value' or 'field' with 'is',"
                                + " 'isNot', 'contains', 'above', 'laterThan', 'mentions', 'meansOther' or 'notIn'");
            }
            path(at + "/said", condition.said());
            path(at + "/dated", condition.dated());
            path(at + "/value", condition.value());
            path(at + "/present", condition.present());
            path(at + "/absent", condition.absent());
            path(at + "/laterThan", condition.laterThan());
            path(at + "/several", condition.several());
            path(at + "/empty", condition.empty());
            if (condition.notIn() != null && !vocabularies.names().contains(condition.notIn())) {
                problems.add(document.unknown(
                        at + "/notIn", "there is no vocabulary", condition.notIn(), vocabularies.names()));
            }
        }
    }

    private static int count(@Nullable String given) {
        return given == null ? 0 : 1;
    }

    private void list(String pointer, List<String> paths) {
        for (int i = 0; i < paths.size(); i++) {
            path(pointer + "/" + i, paths.get(i));
        }
    }

    private void path(String pointer, @Nullable String path) {
        if (path != null) {
            try {
                List<CompiledPath> unused = parser.path(path);
            } catch (IllegalArgumentException e) {
                add(pointer, String.valueOf(e.getMessage()));
            }
        }
    }

    private void add(String pointer, String message) {
        problems.add(document.problem(pointer, message));
    }
}
