package org.timelynotice.desk.adapter;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.timelynotice.desk.Desk;
import org.timelynotice.desk.WorkList;

/** What waits for a person, in PostgreSQL: reviews and tasks as one list. */
@Repository
class JdbcWorkList implements WorkList {

    private static final String WAITING = """
            from (select id, 'QUESTIONS' as kind, decide_by as due from review where decision is null
                  union all
                  select id, case when kind = 'CASE' then 'CASES' else 'NOTICES' end, do_by from task where done_at is null) as waiting
            where (?::text is null or kind = ?) and (?::timestamptz is null or due < ?)""";

    private final JdbcTemplate jdbc;
    private final Desk desk;

    JdbcWorkList(JdbcTemplate jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    @Override
    public int count(Filter filter, Instant now) {
        return Stream.ofNullable(jdbc.queryForObject(
                        "select count(*) " + WAITING,
                        Integer.class,
                        parameters(filter, now).toArray()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public List<Item> some(Filter filter, Instant now, int from, int most) {
        Object[] parameters =
                Stream.concat(parameters(filter, now), Stream.of(most, from)).toArray();
        Map<UUID, Boolean> page = new LinkedHashMap<>();
        jdbc.query(
                "select id, kind = 'QUESTIONS' " + WAITING + " order by due, id limit ? offset ?",
                row -> {
                    page.put(row.getObject(1, UUID.class), row.getBoolean(2));
                },
                parameters);
        Map<UUID, Item> items = items(page);
        return page.keySet().stream()
                .map(items::get)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    @Override
    public Optional<Item> find(UUID id) {
        Stream<Item> reviews = desk.reviews(Set.of(id)).stream()
                .filter(review -> review.decision().isEmpty())
                .map(Question::new);
        Stream<Item> tasks = desk.tasks(Set.of(id)).stream()
                .filter(task -> task.doneAt().isEmpty())
                .map(ToDo::new);
        return Stream.concat(reviews, tasks).findFirst();
    }

    private Map<UUID, Item> items(Map<UUID, Boolean> isQuestion) {
        var items = new LinkedHashMap<UUID, Item>();
        desk.reviews(ids(isQuestion, true)).forEach(review -> items.put(review.id(), new Question(review)));
        desk.tasks(ids(isQuestion, false)).forEach(task -> items.put(task.id(), new ToDo(task)));
        return items;
    }

    private static Set<UUID> ids(Map<UUID, Boolean> isQuestion, boolean questions) {
        return isQuestion.entrySet().stream()
                .filter(one -> one.getValue() == questions)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Stream<@Nullable Object> parameters(Filter filter, Instant now) {
        String kind = filter == Filter.ALL || filter == Filter.OVERDUE ? null : filter.name();
        Timestamp before = filter == Filter.OVERDUE ? Timestamp.from(now) : null;
        return Stream.of(kind, kind, before, before);
    }
}
