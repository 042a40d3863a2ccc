package org.timelynotice.web.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.timelynotice.desk.TaskOutcome;
import org.timelynotice.desk.TaskOutcome.Means;
import org.timelynotice.desk.TaskOutcome.Told;

/** What somebody filled in about a task; texts are empty where nothing was. */
record OutcomeForm(String told, String at, String means, String to, String note) {

    static final int LONGEST = 2000;

    /** What is wrong with a field. */
    record Wrong(String field, String text) {}

    /** To be filled in; the moment is now, on a clock that the page names. */
    static OutcomeForm empty(Instant now, ZoneId zone) {
        String moment = now.atZone(zone)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        return new OutcomeForm("", moment, "", "", "");
    }

    /** What is meant; empty where something is wrong, which is added. */
    Optional<TaskOutcome> read(ZoneId zone, String by, List<Wrong> wrong) {
        Optional<Told> said = constant(Told.values(), told);
        Optional<Means> how = constant(Means.values(), means);
        Optional<Instant> when = moment(zone);
        if (said.isEmpty()) {
            wrong.add(new Wrong("told-YES", "Say whether they were told"));
        }
        if (said.filter(Told.YES::equals).isPresent() && how.isEmpty()) {
            wrong.add(new Wrong("means", "Say how they were told"));
        }
        if (when.isEmpty()) {
            wrong.add(new Wrong("at", "Enter the date and time"));
        }
        if (to.length() > LONGEST || note.length() > LONGEST) {
            wrong.add(new Wrong("note", "Use no more than " + LONGEST + " characters"));
        }
        return wrong.isEmpty()
                ? Optional.of(new TaskOutcome(said.orElseThrow(), when.orElseThrow(), how, words(to), words(note), by))
                : Optional.empty();
    }

    private Optional<Instant> moment(ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(at.strip()).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String text) {
        return Arrays.stream(constants).filter(one -> one.name().equals(text)).findFirst();
    }

    private static Optional<String> words(String text) {
        return Optional.of(text.strip()).filter(words -> !words.isEmpty());
    }

    /** What was written stays on the page that asks for corrections, and in no log. */
    @Override
    public String toString() {
        return "OutcomeForm[" + told + "]";
    }
}
