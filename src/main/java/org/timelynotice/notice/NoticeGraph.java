package org.timelynotice.notice;

import static org.timelynotice.notice.NoticeStatus.DELIVERED;
import static org.timelynotice.notice.NoticeStatus.HELD;
import static org.timelynotice.notice.NoticeStatus.MET;
import static org.timelynotice.notice.NoticeStatus.MET_LATE;
import static org.timelynotice.notice.NoticeStatus.NOT_MET;
import static org.timelynotice.notice.NoticeStatus.PLANNED;
import static org.timelynotice.notice.NoticeStatus.REFERRED;
import static org.timelynotice.notice.NoticeStatus.SENDING;
import static org.timelynotice.notice.NoticeStatus.SENT;
import static org.timelynotice.notice.NoticeStatus.SUPERSEDED;
import static org.timelynotice.notice.NoticeStatus.UNKNOWN;
import static org.timelynotice.notice.NoticeStatus.WAIVED;

import java.util.List;

/** Which state of a notice may follow which, and what brings it there. The typed methods, the table and the picture in the docs obey it. */
public final class NoticeGraph {

    /** How a notice may begin. */
    public static final List<Beginning> BEGINNINGS = List.of(
            new Beginning(PLANNED, "it is owed"),
            new Beginning(HELD, "nobody knows yet which hearing it is about: a person is asked"),
            new Beginning(WAIVED, "declined in writing"),
            new Beginning(
                    REFERRED, "nobody or no safe address on file, or an unsigned rule: a person has a task for it"),
            new Beginning(NOT_MET, "the source reported it when it was past"));

    /**
     * How it may go on; what has no step here is closed for ever, and what a person has goes on by what they say alone. What is closed
     * never goes back to a machine: where what closed it was not so, a person has it.
     */
    public static final List<Step> STEPS = List.of(
            new Step(PLANNED, SENDING, "its attempt row stands, a provider is called"),
            new Step(PLANNED, PLANNED, "it waits for a safe hour, or until a provider is back"),
            new Step(PLANNED, MET, "proof of an earlier attempt arrived"),
            new Step(PLANNED, MET_LATE, "the same, of one that was sent after the deadline"),
            new Step(PLANNED, NOT_MET, "its time passed"),
            new Step(PLANNED, SUPERSEDED, "its matter moved, was called off or was taken back"),
            new Step(PLANNED, WAIVED, "declined in writing while it waited"),
            new Step(
                    PLANNED,
                    REFERRED,
                    "no safe way is left for a machine, or it arrived and says too little: a person has a task for it"),
            new Step(PLANNED, HELD, "its hearing may have moved or be off: a person is asked"),
            new Step(HELD, HELD, "a person is asked something else of its hearing"),
            new Step(HELD, PLANNED, "a person said that it holds"),
            new Step(HELD, MET, "proof of an earlier attempt arrived"),
            new Step(HELD, MET_LATE, "the same, of one that was sent after the deadline"),
            new Step(HELD, NOT_MET, "its time passed"),
            new Step(HELD, SUPERSEDED, "its matter moved, was called off or was taken back"),
            new Step(HELD, WAIVED, "declined in writing while it waited"),
            new Step(HELD, REFERRED, "nobody said in time what is so: a person has a task for it"),
            new Step(SENDING, SENT, "a text was accepted"),
            new Step(SENDING, MET, "delivered, or an e-mail accepted"),
            new Step(SENDING, MET_LATE, "the same, sent after the deadline"),
            new Step(SENDING, UNKNOWN, "the answer was lost, or the caller died"),
            new Step(SENDING, PLANNED, "surely not sent"),
            new Step(
                    SENDING, REFERRED, "it arrived, and the law asks for more than it said: a person sees to the rest"),
            new Step(SENT, SENT, "it is being looked up, or the carrier has it"),
            new Step(SENT, MET, "its receipt says delivered"),
            new Step(SENT, MET_LATE, "the same, sent after the deadline"),
            new Step(SENT, PLANNED, "no receipt in time, or one that says failed: on to the next way"),
            new Step(SENT, REFERRED, "it arrived, and the law asks for more than it said"),
            new Step(UNKNOWN, UNKNOWN, "it is being looked up"),
            new Step(UNKNOWN, SENT, "the provider has it"),
            new Step(UNKNOWN, MET, "the provider delivered it"),
            new Step(UNKNOWN, MET_LATE, "the same, sent after the deadline"),
            new Step(UNKNOWN, PLANNED, "the provider never had it, or it cannot be known: on to the next way"),
            new Step(UNKNOWN, REFERRED, "it arrived, and the law asks for more than it said"),
            new Step(SENDING, DELIVERED, "urgent and delivered: its reader has to answer"),
            new Step(SENT, DELIVERED, "the same, by its receipt"),
            new Step(UNKNOWN, DELIVERED, "the same, by looking it up"),
            new Step(DELIVERED, MET, "its reader answered"),
            new Step(DELIVERED, MET_LATE, "the same, sent after the deadline"),
            new Step(DELIVERED, PLANNED, "nobody answered in time: on to the next way, and in the end a person"),
            new Step(DELIVERED, REFERRED, "its reader answered, and the law asks for more than it said"),
            new Step(REFERRED, MET, "a person told them"),
            new Step(REFERRED, MET_LATE, "a person told them, after the deadline"),
            new Step(REFERRED, NOT_MET, "a person says that they were not told"),
            new Step(REFERRED, WAIVED, "a person says that it is not needed"),
            new Step(REFERRED, PLANNED, "a person decided to send it although a rule is not signed"),
            new Step(REFERRED, SUPERSEDED, "a person undid their decision that its event is of this case"),
            new Step(NOT_MET, SUPERSEDED, "the same"),
            new Step(NOT_MET, MET, "a person had told them in time"),
            new Step(NOT_MET, MET_LATE, "a person told them all the same"),
            new Step(
                    MET,
                    REFERRED,
                    "what proved it went to somebody else, or a person took their word back: a person has it again"),
            new Step(MET_LATE, REFERRED, "the same"),
            new Step(MET, NOT_MET, "the same, and it had been missed before, or its time has passed"),
            new Step(MET_LATE, NOT_MET, "the same"),
            new Step(NOT_MET, REFERRED, "a person took back that they were not told"),
            new Step(WAIVED, REFERRED, "a person took back that it is not needed"));

    private NoticeGraph() {}

    /** A state in which a notice may enter the ledger. */
    public record Beginning(NoticeStatus in, String when) {}

    /** One way from a state to a state. */
    public record Step(NoticeStatus from, NoticeStatus to, String when) {}

    /** Whether a notice may enter the ledger in a state. */
    public static boolean begins(NoticeStatus in) {
        return BEGINNINGS.stream().anyMatch(beginning -> beginning.in() == in);
    }

    /** Whether a notice may go from a state to a state. */
    public static boolean allows(NoticeStatus from, NoticeStatus to) {
        return STEPS.stream().anyMatch(step -> step.from() == from && step.to() == to);
    }
}
