package org.timelynotice.intake.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.timelynotice.docket.CaseAccess;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.intake.format.Format.EventPlan;
import org.timelynotice.intake.format.Format.Moment;
import org.timelynotice.intake.format.Format.Rule;
import org.timelynotice.intake.xml.ElementNames;

/** Compiles a format file, already merged with what it is based on and checked, to what the reader runs. */
final class FormatCompiler {

    private final ElementNames names;
    private final TimeReader times;
    private final PathParser parser;
    private final BitSet known = new BitSet();

    FormatCompiler(ElementNames names, TimeReader times) {
        this.names = names;
        this.times = times;
        this.parser = new PathParser(names, known);
    }

    Format compile(String name, FormatFile file) {
        file.ignored().forEach(local -> known.set(names.declare(local)));
        List<EventPlan> events =
                file.events().stream().map(event -> plan(file, event)).toList();
        return new Format(
                name,
                !Boolean.FALSE.equals(file.midnightMeansUnknown()),
                file.placeholders().stream().map(Nodes::fold).collect(Collectors.toUnmodifiableSet()),
                file.unread().stream().map(parser::path).toList(),
                known,
                file.neverNamed(),
                conditions(file.trafficking(), file.fields()),
                rules(file.action(), EventAction::valueOf, file.fields()),
                events);
    }

    private EventPlan plan(FormatFile file, FormatFile.Event event) {
        Map<String, List<String>> fields = FormatFile.overlay(file.fields(), event.fields());
        return new EventPlan(
                paths(event.each()),
                conditions(event.when(), fields),
                rules(event.kind(), EventKind::valueOf, fields),
                rules(event.access(), CaseAccess::valueOf, fields),
                Boolean.TRUE.equals(event.ifNothingElse()),
                each(fields, this::paths),
                each(FormatFile.overlay(file.times(), event.times()), this::moments),
                each(FormatFile.overlay(file.defendant(), event.defendant()), this::paths),
                each(FormatFile.overlay(file.charge(), event.charge()), this::paths));
    }

    private <A, B> Map<String, B> each(Map<String, A> entries, Function<A, B> compile) {
        var compiled = new HashMap<String, B>();
        entries.forEach((key, value) -> compiled.put(key, compile.apply(value)));
        return Map.copyOf(compiled);
    }

    private Paths paths(List<String> texts) {
        return new Paths(texts.stream().map(parser::path).toList());
    }

    private @Nullable Paths optional(@Nullable String text) {
        return text == null ? null : paths(List.of(text));
    }

    private List<Moment> moments(List<FormatFile.Moment> moments) {
        var compiled = new ArrayList<Moment>();
        for (FormatFile.Moment moment : moments) {
            String day = moment.moment() == null ? moment.date() : moment.moment();
            if (day != null) {
                compiled.add(new Moment(paths(List.of(day)), optional(moment.time()), optional(moment.zone())));
            }
        }
        return compiled;
    }

    private <T> List<Rule<T>> rules(
            List<FormatFile.Choice> choices, Function<String, T> word, Map<String, List<String>> fields) {
        return choices.stream()
                .map(choice -> new Rule<>(word.apply(choice.then()), conditions(choice.when(), fields), choice.note()))
                .toList();
    }

    private List<Condition> conditions(List<FormatFile.Condition> conditions, Map<String, List<String>> fields) {
        return conditions.stream()
                .map(condition -> condition(condition, fields))
                .toList();
    }

    private Condition condition(FormatFile.Condition condition, Map<String, List<String>> fields) {
        if (condition.present() != null) {
            return new Condition.Presence(paths(List.of(condition.present())), true);
        }
        if (condition.absent() != null) {
            return new Condition.Presence(paths(List.of(condition.absent())), false);
        }
        if (condition.said() != null) {
            return new Condition.HasText(paths(List.of(condition.said())));
        }
        if (condition.dated() != null) {
            return new Condition.Dated(paths(List.of(condition.dated())), times);
        }
        Paths value = condition.field() == null
                ? Objects.requireNonNull(optional(condition.value()))
                : paths(fields.getOrDefault(condition.field(), List.of()));
        if (condition.laterThan() != null) {
            return new Condition.Later(value, paths(List.of(condition.laterThan())), times);
        }
        return condition.above() != null
                ? new Condition.Above(value, condition.above())
                : new Condition.TextMatches(value, folded(condition.is()), folded(condition.contains()));
    }

    private static List<String> folded(List<String> words) {
        return Set.copyOf(words).stream().map(Nodes::fold).toList();
    }
}
