package org.timelynotice.sending;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.casefile.Topic;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.delivery.Wording;
import org.timelynotice.delivery.WordingFacts;
import org.timelynotice.delivery.WordingRequest;
import org.timelynotice.delivery.WordingResult;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtId;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.PersonName;
import org.timelynotice.docket.Sittings;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.Occasion;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.Recipient;

/** Finds the words of one message. */
public final class Composer {

    private final Wording wording;
    private final String callBack;
    private final Optional<String> office;
    private final Function<String, UUID> mark;

    /**
     * @param callBack the number that a reader may call
     * @param office who is speaking, as readers know it
     * @param mark keyed hash of a text
     */
    Composer(Wording wording, String callBack, Optional<String> office, Function<String, UUID> mark) {
        this.wording = wording;
        this.callBack = callBack;
        this.office = office;
        this.mark = mark;
    }

    /** What stands in the record instead of the text. */
    public UUID mark(String text) {
        return mark.apply(text);
    }

    public WordingResult compose(
            Notice notice, Recipient person, ContactPoint point, CourtEvent event, Optional<TraffickingCase> file) {
        return wording.render(new WordingRequest(
                point.channel(),
                point.tier(),
                person.role(),
                person.language(),
                notice.kind(),
                notice.occasion(),
                facts(notice, person, event, file),
                point.codePhrase()));
    }

    private WordingFacts facts(Notice notice, Recipient person, CourtEvent event, Optional<TraffickingCase> file) {
        Optional<HearingEvent> hearing = event instanceof HearingEvent one ? Optional.of(one) : Optional.empty();
        Optional<String> defendant = DefendantName.name(event, file).map(Composer::reading);
        Optional<String> court = event.header()
                .court()
                .or(() -> file.flatMap(TraffickingCase::court))
                .map(CourtId::value);
        Optional<String> number = event.header().caseNumbers().stream()
                .findFirst()
                .or(() -> file.flatMap(f -> f.caseNumbers().stream().findFirst()))
                .map(CaseNumber::printed);
        return new WordingFacts(
                callBack,
                office,
                defendant,
                event.header().at().map(at -> at.onClockOf(person.zone())),
                event.header().place(),
                court,
                number,
                Optional.of(notice.basis().citation()),
                hearing.flatMap(HearingEvent::hearingType),
                hearing.flatMap(HearingEvent::previously).map(at -> at.onClockOf(person.zone())),
                hearing.filter(one -> notice.occasion() != Occasion.REMINDER && !one.goesOn())
                        .flatMap(HearingEvent::sittings)
                        .map(Sittings::last),
                notice.schedule().urgent(),
                person.elections().requested(Topic.ALL));
    }

    private static String reading(PersonName name) {
        return Stream.of(name.given(), name.middle(), name.surname())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }
}
