package org.timelynotice.sending;

import java.time.Duration;

/**
 * The agency's time-boxes of the ladder.
 *
 * @param urgentBudget how long machines try before a person gets an urgent notice; the law's deadline cuts it short
 * @param routineBudget the same for any other
 * @param urgentReceipt how long to wait for the proof that an urgent text arrived before the next address is used
 * @param routineReceipt the same for any other
 * @param answer how long the reader of an urgent text that arrived has to answer before the next way is used
 * @param firstPause pause after the first failed call; doubles each time, and is longer where the provider asks for it
 * @param longestPause where the doubling ends, and what a provider asks for
 * @param settle how long a provider may need before it lists a message that it took; also the time between two look-ups
 */
public record LadderTimes(
        Duration urgentBudget,
        Duration routineBudget,
        Duration urgentReceipt,
        Duration routineReceipt,
        Duration answer,
        Duration firstPause,
        Duration longestPause,
        Duration settle) {

    Duration budget(boolean urgent) {
        return urgent ? urgentBudget : routineBudget;
    }

    /** How long to wait for a receipt. */
    public Duration receiptWait(boolean urgent) {
        return urgent ? urgentReceipt : routineReceipt;
    }

    /** A provider may ask for a longer pause than ours, but not for one longer than our longest: by then another way is better. */
    Duration pause(int failures, Duration asked) {
        Duration own = pause(failures);
        Duration longer = asked.compareTo(own) > 0 ? asked : own;
        return longer.compareTo(longestPause) < 0 ? longer : longestPause;
    }

    Duration pause(int failures) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(failures - 1, 16));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
