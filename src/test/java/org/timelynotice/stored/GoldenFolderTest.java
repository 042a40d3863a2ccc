package org.timelynotice.stored;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.correlation.MatchKey;
import org.timelynotice.desk.OutcomeOnRecord;
import org.timelynotice.desk.Review;
import org.timelynotice.desk.TaskOutcome;
import org.timelynotice.docket.CaseAccess;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.MessageState;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.Occasion;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactState;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.WakeFor;

/** What lies in databases already is never written differently under the same version. */
class GoldenFolderTest {

    /** Their names stand in columns. */
    private static final List<Class<? extends Enum<?>>> NAMES = List.of(
            AttemptState.class,
            CaseAccess.class,
            Channel.class,
            ContactState.class,
            ContentTier.class,
            DayOfWeek.class,
            EventAction.class,
            EventKind.class,
            EventOutcome.Verdict.class,
            MatchKey.Kind.class,
            MessageState.class,
            Occasion.class,
            Review.Decision.class,
            Role.class,
            OutcomeOnRecord.Said.class,
            TaskOutcome.Means.class,
            TaskOutcome.Told.class,
            Topic.class,
            WakeFor.class);

    private static final List<StoredFormat<?>> FORMATS = formats();

    private static List<StoredFormat<?>> formats() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.timelynotice")
                        .stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(StoredFormat.class))
                        .<StoredFormat<?>>map(GoldenFolderTest::value)
                        .sorted(Comparator.comparing(StoredFormat::column))
                        .toList();
    }

    private static StoredFormat<?> value(JavaField field) {
        try {
            Field constant = field.reflect();
            constant.setAccessible(true);
            return (StoredFormat<?>) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void every_column_that_holds_values_of_the_domain_is_on_file() {
        assertThat(FORMATS)
                .extracting(StoredFormat::column)
                .containsExactly(
                        "attempt_words.body",
                        "consent.body",
                        "contact_point.body",
                        "court_event.body",
                        "kept_words.body",
                        "message.outcomes",
                        "message.reading",
                        "message.reason",
                        "notice.also_meets",
                        "notice.grounds",
                        "recipient.body",
                        "review.candidates",
                        "sandbox_outbox.body",
                        "task_outcome.words",
                        "tracked_case.body");
    }

    @Test
    void a_shape_that_changes_gets_a_new_version() {
        for (StoredFormat<?> format : FORMATS) {
            GoldenRows.writeNew(format, ".shape", ShapeText.of(format.shape()));
        }
        for (StoredFormat<?> format : FORMATS) {
            Path file = GoldenRows.FOLDER.resolve(format.column()).resolve("v" + format.version() + ".shape");
            assertThat(file).describedAs("see the README").hasContent(ShapeText.of(format.shape()));
        }
    }

    @Test
    void every_version_on_file_is_still_read_and_none_is_skipped() throws IOException {
        for (StoredFormat<?> format : FORMATS) {
            try (Stream<Path> files = Files.list(GoldenRows.FOLDER.resolve(format.column()))) {
                assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".rows")))
                        .describedAs(format.column())
                        .containsExactlyInAnyOrderElementsOf(format.versions().stream()
                                .map(version -> "v" + version + ".rows")
                                .toList());
            }
            assertThat(format.versions()).containsAll(sinceTheFirst(format));
        }
    }

    /** Columns that came after versions did begin with 1. */
    private static List<Integer> sinceTheFirst(StoredFormat<?> format) {
        int first = format.versions().stream().min(Comparator.naturalOrder()).orElseThrow();
        return IntStream.rangeClosed(first, format.version()).boxed().toList();
    }

    @Test
    void the_names_that_stand_in_columns_are_those_on_file_of_which_none_is_ever_taken_away() {
        String names = NAMES.stream()
                .map(type -> Stream.of(type.getEnumConstants())
                        .map(Enum::name)
                        .sorted()
                        .collect(Collectors.joining(" ", type.getSimpleName() + ": ", "\n")))
                .collect(Collectors.joining());

        assertThat(GoldenRows.FOLDER.resolve("names.txt")).hasContent(names);
    }
}
