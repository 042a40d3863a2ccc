package org.timelynotice.notice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.notice.CaseEvents.Known;

/**
 * The order of what was said of one matter: by when things happened, and by when they arrived only where nothing else tells. Each
 * sign that tells two of them apart is weaker than those before it and never contradicts them; where one contradicts itself it says nothing.
 */
final class Chronology {

    private final List<Known> facts;
    private final BitSet[] surelyLater;
    private final BitSet[] later;

    /**
     * @param facts as they arrived; of one event of one source, its last version
     */
    Chronology(List<Known> facts) {
        this.facts = List.copyOf(facts);
        List<CourtEvent> events = facts.stream().map(Known::event).toList();
        BitSet[] order = none(facts.size());
        for (BiPredicate<CourtEvent, CourtEvent> sign : List.<BiPredicate<CourtEvent, CourtEvent>>of(
                SignsOfTime::olderVersion, SignsOfTime::happenedBefore, SignsOfTime::saidBefore)) {
            order = refined(order, sign);
        }
        this.surelyLater = order;
        order = refined(order, new PriorSchedule(events)::leadsTo);
        this.later = refined(order, SignsOfTime::comesFirstInLife);
    }

    private static BitSet[] none(int size) {
        var sets = new BitSet[size];
        for (int i = 0; i < size; i++) {
            sets[i] = new BitSet(size);
        }
        return sets;
    }

    /** What is ordered already stays so; a new sign orders what it can reach without going round in a circle. */
    private BitSet[] refined(BitSet[] order, BiPredicate<CourtEvent, CourtEvent> sign) {
        int size = facts.size();
        BitSet[] reach = none(size);
        boolean says = false;
        for (int i = 0; i < size; i++) {
            reach[i].or(order[i]);
            for (int k = 0; k < size; k++) {
                if (i != k && !order[i].get(k) && !order[k].get(i) && sign.test(event(i), event(k))) {
                    reach[i].set(k);
                    says = true;
                }
            }
        }
        return says ? withoutCircles(order, closed(reach)) : order;
    }

    private static BitSet[] closed(BitSet[] reach) {
        for (int over = 0; over < reach.length; over++) {
            for (BitSet from : reach) {
                if (from.get(over)) {
                    from.or(reach[over]);
                }
            }
        }
        return reach;
    }

    private static BitSet[] withoutCircles(BitSet[] order, BitSet[] reach) {
        BitSet[] refined = none(order.length);
        for (int i = 0; i < order.length; i++) {
            for (int k = reach[i].nextSetBit(0); k >= 0; k = reach[i].nextSetBit(k + 1)) {
                refined[i].set(k, order[i].get(k) || !reach[k].get(i));
            }
        }
        return refined;
    }

    private CourtEvent event(int index) {
        return facts.get(index).event();
    }

    /** First to last; of those of which nobody can tell which came last, it is the one that arrived last. */
    List<Known> inOrder() {
        var left = new BitSet(facts.size());
        left.set(0, facts.size());
        var backwards = new ArrayList<Known>();
        for (int last = last(left); last >= 0; last = last(left)) {
            backwards.add(facts.get(last));
            left.clear(last);
        }
        Collections.reverse(backwards);
        return backwards;
    }

    private int last(BitSet left) {
        for (int i = left.length() - 1; i >= 0; i = left.previousSetBit(i - 1)) {
            if (!later[i].intersects(left)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the sources themselves say so: by versions, by when it happened, by when they wrote it down. */
    boolean surelyBefore(Known one, Known other) {
        return surelyLater[facts.indexOf(one)].get(facts.indexOf(other));
    }

    /** Whether anything but the order of their arrival tells the two apart. */
    boolean tellsApart(Known one, Known other) {
        int first = facts.indexOf(one);
        int second = facts.indexOf(other);
        return later[first].get(second) || later[second].get(first);
    }
}
