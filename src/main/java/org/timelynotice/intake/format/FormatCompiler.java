package org.timelynotice.intake.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.timelynotice.docket.CaseAccess;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.intake.format.Format.Chosen;
import org.timelynotice.intake.format.Format.EventPlan;
import org.timelynotice.intake.format.Format.Fixed;
import org.timelynotice.intake.format.Format.Moment;
import org.timelynotice.intake.format.Format.Rule;
import org.timelynotice.intake.reading.Vocabulary;
import org.timelynotice.intake.xml.ElementNames;

/** Compiles a format file, already merged with what it is based on and checked, to what the reader runs. */
final class FormatCompiler {

    /** In place of a kind: the one that the words for the status mean. */
    static final String STATUS = "STATUS";

    private final ElementNames names;
    private final Vocabularies vocabularies;
    private final TimeReader times;
    private final PathParser parser;
    private final BitSet known = new BitSet();

    FormatCompiler(ElementNames names, Vocabularies vocabularies, TimeReader times) {
        this.names = names;
        this.vocabularies = vocabularies;
        this.times = times;
        this.parser = new PathParser(names, vocabularies, known);
    }

    Format compile(String name, FormatFile file) {
        file.ignored().forEach(local -> known.set(names.declare(local)));
        List<EventPlan> events = Stream.concat(file.events().stream(), file.always().stream())
                .map(event -> plan(file, event))
                .toList();
        return new Format(
                name,
                !Boolean.FALSE.equals(file.midnightMeansUnknown()),
                placeholders(file),
                file.unread().stream().map(parser::path).toList(),
                known,
                file.neverNamed(),
                conditions(file.trafficking(), file, file.fields()),
                conditions(file.deleted(), file, file.fields()),
                rules(file.action(), EventAction::valueOf, file, file.fields()),
                file.asks().stream()
                        .map(ask -> new Format.Ask(
                                ask.of().stream().map(EventKind::valueOf).collect(Collectors.toUnmodifiableSet()),
                                conditions(ask.when(), file, file.fields()),
                                ask.reason()))
                        .toList(),
                file.nothing().stream()
                        .map(nothing -> new Format.Nothing(
                                conditions(nothing.when(), file, file.fields()), Optional.ofNullable(nothing.park())))
                        .toList(),
                events);
    }

    private EventPlan plan(FormatFile file, FormatFile.Event event) {
        Map<String, List<String>> fields = FormatFile.overlay(file.fields(), event.fields());
        return new EventPlan(
                paths(event.each()),
                conditions(event.when(), file, fields),
                kinds(event.kind(), file, fields),
                rules(event.access(), CaseAccess::valueOf, file, fields),
                Boolean.TRUE.equals(event.ifNothingElse()),
                each(fields, this::paths),
                moments(FormatFile.overlay(file.times(), event.times())),
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

    private Map<String, List<Moment>> moments(Map<String, List<FormatFile.Moment>> times) {
        List<FormatFile.Moment> said = times.getOrDefault("said", List.of());
        return each(times, moments -> moments(moments, said));
    }

    private List<Moment> moments(List<FormatFile.Moment> moments, List<FormatFile.Moment> said) {
        var compiled = new ArrayList<Moment>();
        for (FormatFile.Moment moment : moments) {
            String day = moment.moment() == null ? moment.date() : moment.moment();
            if (day != null) {
                compiled.add(new Moment(
                        paths(List.of(day)),
                        optional(moment.time()),
                        optional(moment.zone()),
                        said.stream().anyMatch(moment::isWhere),
                        kinds(moment)));
            }
        }
        return compiled;
    }

    private static Set<EventKind> kinds(FormatFile.Moment moment) {
        Set<EventKind> of = EnumSet.allOf(EventKind.class);
        if (!moment.of().isEmpty()) {
            of.removeIf(kind -> !moment.of().contains(kind.name()));
        }
        of.removeIf(kind -> moment.notOf().contains(kind.name()));
        return of;
    }

    private <T> List<Rule<T>> rules(
            List<FormatFile.Choice> choices,
            Function<String, T> word,
            FormatFile file,
            Map<String, List<String>> fields) {
        return choices.stream()
                .<Rule<T>>map(choice -> fixed(choice, word, file, fields))
                .toList();
    }

    private List<Rule<EventKind>> kinds(
            List<FormatFile.Choice> choices, FormatFile file, Map<String, List<String>> fields) {
        return choices.stream()
                .map(choice -> choice.then().equals(STATUS)
                        ? status(file, fields)
                        : fixed(choice, EventKind::valueOf, file, fields))
                .toList();
    }

    private <T> Rule<T> fixed(
            FormatFile.Choice choice, Function<String, T> word, FormatFile file, Map<String, List<String>> fields) {
        return new Fixed<>(
                new Chosen<>(word.apply(choice.then()), choice.note(), choice.ask()),
                conditions(choice.when(), file, fields));
    }

    private StatusRule status(FormatFile file, Map<String, List<String>> fields) {
        String words = Objects.requireNonNull(file.statusWords());
        return new StatusRule(
                paths(fields.getOrDefault("status", List.of())),
                vocabularies.of(words),
                vocabularies.otherwise(words),
                placeholders(file));
    }

    private static Set<String> placeholders(FormatFile file) {
        return file.placeholders().stream().map(Nodes::fold).collect(Collectors.toUnmodifiableSet());
    }

    private List<Condition> conditions(
            List<FormatFile.Condition> conditions, FormatFile file, Map<String, List<String>> fields) {
        return conditions.stream()
                .map(condition -> condition(condition, file, fields))
                .toList();
    }

    private Condition condition(FormatFile.Condition condition, FormatFile file, Map<String, List<String>> fields) {
        if (!condition.status().isEmpty()) {
            return new Condition.StatusIs(status(file, fields), condition.status());
        }
        if (condition.several() != null) {
            return new Condition.Several(paths(List.of(condition.several())));
        }
        if (condition.empty() != null) {
            return new Condition.Empty(paths(List.of(condition.empty())));
        }
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
        if (!condition.mentions().isEmpty()) {
            return new Condition.Mentions(
                    value, vocabularies.of(Objects.requireNonNull(file.statusWords())), condition.mentions());
        }
        if (!condition.meansOther().isEmpty()) {
            Vocabulary words = vocabularies.of(Objects.requireNonNull(file.statusWords()));
            return new Condition.MeansOther(value, words, condition.meansOther(), placeholders(file));
        }
        if (!condition.isNot().isEmpty()) {
            return new Condition.SaysOther(value, folded(condition.isNot()));
        }
        if (condition.notIn() != null) {
            return new Condition.NotIn(value, vocabularies.of(condition.notIn()), placeholders(file));
        }
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
