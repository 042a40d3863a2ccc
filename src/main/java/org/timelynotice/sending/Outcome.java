package org.timelynotice.sending;

import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.Notice;

/** What a report makes of an attempt and of its notice. */
public sealed interface Outcome {

    /** It says nothing that is not known, or not yet enough to act on. */
    record NoNews() implements Outcome {}

    /** It is put down with the attempt; the notice has gone on without it, or has ended. */
    record Recorded(Attempt attempt, Notice notice) implements Outcome {}

    /** It was taken for proof that the notice is met, and it is none: whether it is met depends on what else is known. */
    record Disproved(Attempt attempt, Notice notice) implements Outcome {}

    /** The notice takes its next state. */
    record Moved(Attempt attempt, Notice notice) implements Outcome {}
}
