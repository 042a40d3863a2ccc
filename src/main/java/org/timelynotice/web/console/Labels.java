package org.timelynotice.web.console;

import java.util.Locale;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.Proof;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactState;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.WakeFor;

/** The program's terms in plain words. */
final class Labels {

    private Labels() {}

    static String of(EventKind kind) {
        return switch (kind) {
            case DOCKET_ENTRY -> "New docket entry";
            case CHARGES_FILED -> "Charges filed";
            case HEARING_SCHEDULED -> "Hearing set";
            case HEARING_RESCHEDULED -> "Hearing moved";
            case HEARING_CANCELLED -> "Hearing canceled";
            case HEARING_HELD -> "Hearing held";
            case HEARING_STATUS -> "Hearing, in words that nobody understood";
            case PLEA -> "Plea";
            case DISPOSITION -> "Decision in the case";
            case SENTENCE -> "Sentence";
            case APPEAL -> "Appeal";
            case BOOKED -> "Taken into custody";
            case CUSTODY_STATUS -> "Change in custody";
            case TRANSFERRED -> "Moved to another facility";
            case TEMPORARY_LEAVE -> "Temporary leave from custody";
            case RETURNED -> "Returned to custody";
            case RELEASE_SCHEDULED -> "Release planned";
            case RELEASED -> "Released";
            case ESCAPED -> "Escaped";
            case RECAPTURED -> "Back in custody after an escape";
            case DIED -> "Died in custody";
            case NUMBER_CHANGED -> "Another number for the same person";
            case BAIL -> "Bail decision";
            case SUPERVISION -> "Change in supervision";
            case PAROLE_HEARING -> "Parole hearing";
            case PROTECTION_ORDER -> "Protection order";
            case CASE_ACCESS -> "Access to the case changed";
        };
    }

    static String of(EventAction action) {
        return switch (action) {
            case NEW -> "said for the first time";
            case UPDATE -> "a change to what was said before";
            case CORRECTION -> "a correction of what was said before";
            case WITHDRAWAL -> "taken back by its source";
        };
    }

    static String of(Occasion occasion) {
        return switch (occasion) {
            case FIRST -> "First notice";
            case REMINDER -> "Reminder";
            case CHANGE -> "Change to what they were told";
            case CORRECTION -> "Correction of what they were told";
        };
    }

    static String of(Role role) {
        return switch (role) {
            case VICTIM -> "Victim";
            case ADVOCATE -> "Advocate";
            case PROSECUTOR -> "Prosecutor";
        };
    }

    static String of(Channel channel) {
        return switch (channel) {
            case SMS -> "Text message";
            case VOICE -> "Phone call";
            case EMAIL -> "E-mail";
            case LETTER -> "Letter";
            case WEBHOOK -> "Another system";
        };
    }

    static String of(ContentTier tier) {
        return switch (tier) {
            case BARE -> "bare: names nobody, no case and no crime";
            case CODE_PHRASE -> "code phrase: begins with words agreed on, otherwise bare";
            case FULL -> "full: what happened, when and where";
        };
    }

    static String of(ContactState state) {
        return switch (state) {
            case ACTIVE -> "in use";
            case STOPPED -> "stopped by its owner";
            case FROZEN -> "frozen until a person has looked";
        };
    }

    static String of(AttemptState state) {
        return switch (state) {
            case STARTED -> "Started";
            case NOT_SENT -> "Not sent: no connection";
            case THROTTLED -> "Not sent: the provider was too busy";
            case ACCEPTED -> "Accepted by the provider";
            case SENT -> "Sent: the carrier has it";
            case DELIVERED -> "Delivered";
            case CONFIRMED -> "Confirmed: its reader answered";
            case MISDIRECTED -> "Reached somebody else: they say so";
            case REFUSED -> "Refused by the provider";
            case FAILED -> "Accepted, and then not delivered";
            case UNKNOWN -> "Unclear: may have been sent, being looked up";
        };
    }

    static String of(Proof proof) {
        return switch (proof) {
            case NONE -> "Nothing proves that it reached anybody";
            case ACCEPTED -> "A provider accepted it; that does not tell whether it arrived";
            case DELIVERED -> "It was delivered; that does not tell whether it was read";
            case CONFIRMED -> "Its reader answered";
            case PERSON -> "A person told them";
        };
    }

    /** The name of a notice in a list. */
    static String title(Notice notice) {
        if (notice.occasion() != Occasion.REMINDER) {
            return of(notice.kind());
        }
        return notice.kind() == EventKind.PAROLE_HEARING ? "Reminder of a parole hearing" : "Reminder of a hearing";
    }

    /** What a notice is about, without a name: {@code Bail hearing, Sat, Nov 28, 2026, 10:00 AM EST}. */
    static String about(CourtEvent event) {
        String type =
                event instanceof HearingEvent hearing ? hearing.hearingType().orElse("") : "";
        String at = event.header().at().map(Times::text).orElse("no date given");
        return type.isEmpty() ? at : type + ", " + at;
    }

    static String of(Topic topic) {
        return switch (topic) {
            case ALL -> "everything";
            case HEARINGS -> "hearings";
            case CASE_PROGRESS -> "how the case goes on";
            case CUSTODY -> "custody";
            case PAROLE -> "parole";
        };
    }

    static String of(WakeFor event) {
        return switch (event) {
            case RELEASE -> "release";
            case ESCAPE -> "escape";
            case NEVER -> "nothing";
        };
    }

    /** {@code NOTICE_PLANNED} as {@code Notice planned}. */
    static String sentence(String constant) {
        String words = constant.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
