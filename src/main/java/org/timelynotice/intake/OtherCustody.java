package org.timelynotice.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.Spelling;
import org.timelynotice.intake.reading.Reading;
import org.timelynotice.settings.ConfigDocument;
import org.timelynotice.settings.ConfigProblems;
import org.timelynotice.settings.ConfigReader;

/** A release into the custody of somebody else is a transfer: whoever hears that a person is out must be able to rely on it. */
public final class OtherCustody {

    private static final String NAME = "other-custody.yaml";
    private static final String NOTE = "let go into the custody of somebody else; taken as a transfer";

    private final List<String> words;
    private final List<String> but;

    private OtherCustody(OtherCustodyFile file) {
        this.words = file.words().stream().map(OtherCustody::folded).toList();
        this.but = file.but().stream().map(OtherCustody::folded).toList();
    }

    /**
     * Reads the words, and tries them on their examples.
     *
     * @throws org.timelynotice.settings.ConfigException naming each example that is understood wrongly
     */
    static OtherCustody load(Path configFolder) {
        var document = new ConfigReader<>(OtherCustodyFile.class, "other-custody").read(configFolder.resolve(NAME));
        var custody = new OtherCustody(document.content());
        var problems = new ConfigProblems();
        custody.check(document, "held", document.content().examples().held(), problems);
        custody.check(document, "free", document.content().examples().free(), problems);
        problems.throwIfAny();
        return custody;
    }

    private void check(
            ConfigDocument<OtherCustodyFile> document, String what, List<String> examples, ConfigProblems problems) {
        for (int i = 0; i < examples.size(); i++) {
            if (isMeantBy(examples.get(i)) != what.equals("held")) {
                problems.add(document.problem(
                        "/examples/" + what + "/" + i,
                        "'" + examples.get(i) + "' is not understood as " + what + "; mend the words or the example"));
            }
        }
    }

    /** What a message says, with each release to somebody else as the transfer that it is. */
    Reading understood(Reading reading) {
        return reading instanceof Reading.Understood read
                ? read.with(read.events().stream().map(this::understood).toList())
                : reading;
    }

    private CourtEvent understood(CourtEvent event) {
        boolean elsewhere = event.kind() == EventKind.RELEASED
                && event instanceof CustodyEvent custody
                && custody.destination().filter(this::isMeantBy).isPresent();
        return elsewhere ? transfer((CustodyEvent) event) : event;
    }

    /** The facility that let the person go is no longer the place where they are. */
    private static CustodyEvent transfer(CustodyEvent release) {
        EventHeader header = release.header().noting(List.of(NOTE), Optional.empty());
        return new CustodyEvent(
                EventKind.TRANSFERRED, header, release.custodyId(), release.facility(), release.destination());
    }

    /** Whether an event is a transfer by these words alone, so that a person should look whether the law calls it a release. */
    public static boolean mayBeRelease(CourtEvent event) {
        return event.kind() == EventKind.TRANSFERRED
                && event.header().notUnderstood().contains(NOTE);
    }

    private boolean isMeantBy(String text) {
        String said = folded(text);
        return words.stream().anyMatch(said::contains) && but.stream().noneMatch(said::contains);
    }

    /** Words between single blanks, so that whole words are found. */
    private static String folded(String text) {
        return " " + Spelling.plain(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }
}
