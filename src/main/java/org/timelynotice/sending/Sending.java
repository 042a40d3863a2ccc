package org.timelynotice.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.timelynotice.delivery.ChannelStops;
import org.timelynotice.delivery.Gateway;
import org.timelynotice.delivery.Reconciliation;
import org.timelynotice.delivery.Wording;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.QuietHours;
import org.timelynotice.notice.Recheck;
import org.timelynotice.notice.Refusal;
import org.timelynotice.recipient.Channel;

/** What sending needs: words, providers, and the ladder between them. */
public final class Sending {

    private final Ladder ladder;
    private final LadderTimes times;
    private final Composer composer;
    private final Map<Channel, Gateway> gateways;
    private final Map<Channel, Reconciliation> reconciliations;
    private final Lanes lanes;
    private final Duration reminderGap;
    private final Consumer<Refusal> senderRefused;
    private final ChannelStops stops;
    private final Predicate<Notice> mayLeave;
    private final Recheck recheck;
    private final boolean live;

    private Sending(
            LadderTimes times,
            QuietHours quietHours,
            Composer composer,
            Map<Channel, Gateway> gateways,
            Map<Channel, Reconciliation> reconciliations,
            Lanes lanes,
            Duration reminderGap,
            Consumer<Refusal> senderRefused,
            ChannelStops stops,
            Predicate<Notice> mayLeave,
            Recheck recheck,
            boolean live) {
        this.times = times;
        this.ladder = new Ladder(times, quietHours, gateways.keySet());
        this.composer = composer;
        this.gateways = Map.copyOf(gateways);
        this.reconciliations = Map.copyOf(reconciliations);
        this.lanes = lanes;
        this.reminderGap = reminderGap;
        this.senderRefused = senderRefused;
        this.stops = stops;
        this.mayLeave = mayLeave;
        this.recheck = recheck;
        this.live = live;
    }

    /**
     * @param callBack the number that a reader may call
     * @param office who is speaking, as readers know it
     * @param mark keyed hash of a text
     * @param reconciliations who can be asked whether an attempt went out, by channel
     * @param lanes who calls the providers
     * @param reminderGap a reminder closer than this to another notice of the same is left out
     * @param senderRefused hears that carriers refuse whatever this sender sends
     * @param signOff whether somebody answers for a notice
     * @param stops the channels that are stopped by a fault of ours
     * @param recheck what people choose, read again
     * @param live whether only signed rules and reviewed words may leave
     */
    public static Sending of(
            Wording wording,
            String callBack,
            Optional<String> office,
            Function<String, UUID> mark,
            LadderTimes times,
            QuietHours quietHours,
            Map<Channel, Gateway> gateways,
            Map<Channel, Reconciliation> reconciliations,
            Lanes lanes,
            Duration reminderGap,
            Consumer<Refusal> senderRefused,
            Predicate<Notice> signOff,
            ChannelStops stops,
            Recheck recheck,
            boolean live) {
        Predicate<Notice> mayLeave = notice -> !live || signOff.test(notice);
        var composer = new Composer(wording, callBack, office, mark);
        return new Sending(
                times,
                quietHours,
                composer,
                gateways,
                reconciliations,
                lanes,
                reminderGap,
                senderRefused,
                stops,
                mayLeave,
                recheck,
                live);
    }

    public Ladder ladder() {
        return ladder;
    }

    /** What answers, receipts and look-ups make of a notice. */
    public NextState nextState() {
        return new NextState(times);
    }

    public Composer composer() {
        return composer;
    }

    public Map<Channel, Gateway> gateways() {
        return gateways;
    }

    public Map<Channel, Reconciliation> reconciliations() {
        return reconciliations;
    }

    public Lanes lanes() {
        return lanes;
    }

    public Duration reminderGap() {
        return reminderGap;
    }

    public Consumer<Refusal> senderRefused() {
        return senderRefused;
    }

    /** Which channels take calls now, for one batch and in its transaction. */
    public Openings openings(Instant now) {
        return new Openings(stops, times, now);
    }

    public ChannelFaults faults() {
        return new ChannelFaults(stops, times);
    }

    HeldBack heldBack(Openings openings) {
        return new HeldBack(ladder, times, openings);
    }

    /** A rule may have lost its signature since the notice was planned. */
    public boolean mayLeave(Notice notice) {
        return mayLeave.test(notice);
    }

    /** What people choose may have changed since the notice was planned. */
    public Recheck recheck() {
        return recheck;
    }

    public boolean live() {
        return live;
    }
}
