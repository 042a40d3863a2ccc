package org.timelynotice.web.console;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One task, to be done and to be answered. Holds nothing that identifies a recipient.
 *
 * @param lacking what the law asks for beyond our message, which whoever tells them has to see to
 * @param reached what is known of whether our message reached its reader; null where no message went out
 * @param declined what its reader declined in writing; null where they declined nothing
 * @param tryAgain when to try again, after a try that reached nobody
 * @param said what was said came of it so far
 * @param hasReader whether somebody is on record who can be reached
 * @param sendable whether a person may decide that the notice be sent
 * @param words whether there are words to be read
 * @param aboutNotice whether what comes of it is told or not, and not just done
 * @param people whose answers can be put on record
 * @param asked the answer that it asks for; null where its words name none
 * @param hearings which hearing it asks for; null where it asks for none
 * @param zone whose clock the form is filled in by
 */
record TaskPage(
        UUID id,
        String title,
        String reason,
        Times.When doBy,
        @Nullable NoticeRow notice,
        @Nullable UUID caseId,
        @Nullable String lacking,
        @Nullable String reached,
        @Nullable String declined,
        int tries,
        Times.@Nullable When tryAgain,
        boolean done,
        List<SaidRow> said,
        boolean hasReader,
        boolean sendable,
        boolean aboutNotice,
        boolean words,
        List<PersonForms> people,
        @Nullable Asked asked,
        @Nullable Hearings hearings,
        String zone) {

    /**
     * @param said what was said of one of them, or of another
     * @param understood whether anybody knows what was said
     */
    record Hearings(String said, boolean understood, List<Known> known) {}

    /** A hearing that is known, by its name and in words. */
    record Known(String name, String what) {}
}
