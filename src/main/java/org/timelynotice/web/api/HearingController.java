package org.timelynotice.web.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.Matter;
import org.timelynotice.flow.SayWhichHearing;

/** Which hearing something was said of, where a machine cannot tell. */
@RestController
class HearingController {

    private static final String ANOTHER = "ANOTHER";

    /**
     * @param hearing what to answer with; null for what was said
     */
    record HearingView(
            @Nullable String hearing,
            EventKind kind,
            @Nullable String type,
            @Nullable String date,
            @Nullable String time,
            @Nullable String place) {

        static HearingView of(@Nullable String name, HearingEvent event) {
            Optional<CourtTime> at = event.header().at();
            return new HearingView(
                    name,
                    event.kind(),
                    event.hearingType().orElse(null),
                    at.map(CourtTime::date).map(Object::toString).orElse(null),
                    at.flatMap(CourtTime::time).map(Object::toString).orElse(null),
                    event.header().place().orElse(null));
        }
    }

    record QuestionView(HearingView said, List<HearingView> hearings) {}

    /**
     * @param hearing one of those that may be meant, or {@code ANOTHER}
     */
    record Answer(@Nullable String hearing, @Nullable String by) {}

    record Answered(boolean answered) {}

    private final SayWhichHearing which;

    HearingController(SayWhichHearing which) {
        this.which = which;
    }

    /** What was said, and the hearings that may be meant. */
    @GetMapping("/tasks/{id}/hearing")
    QuestionView asked(@PathVariable UUID id) {
        return which.asked(id)
                .map(asked -> new QuestionView(
                        HearingView.of(null, asked.said()),
                        asked.hearings().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Matter::key)))
                                .map(one -> HearingView.of(one.getKey().key(), one.getValue()))
                                .toList()))
                .orElseThrow(() -> Problems.notFound("no task that asks for a hearing has this identifier"));
    }

    /** Says which of them is meant, or that it is another. */
    @PostMapping("/tasks/{id}/hearing")
    Answered answer(@PathVariable UUID id, @RequestBody Answer answer) {
        List<Problems.Field> faults = new ArrayList<>();
        String by = DoneBy.name(answer.by(), faults);
        String hearing = Optional.ofNullable(answer.hearing()).orElse("");
        if (hearing.isBlank()) {
            faults.add(new Problems.Field("hearing", "is needed: one of those that may be meant, or " + ANOTHER));
        }
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        Optional<Matter> meant =
                Optional.of(hearing).filter(name -> !name.equals(ANOTHER)).map(Matter::new);
        return switch (which.say(id, meant, by)) {
            case DONE -> new Answered(true);
            case NOT_OPEN -> throw Problems.conflict("this task is not open, or asks for no hearing");
            case NOT_AMONG_THEM ->
                throw Problems.invalid(List.of(new Problems.Field("hearing", "is none of those that may be meant")));
        };
    }
}
