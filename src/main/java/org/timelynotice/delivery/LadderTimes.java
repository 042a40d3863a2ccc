package org.timelynotice.delivery;

import java.time.Duration;

/**
 * The agency's time-boxes of the ladder.
 *
 * @param urgentBudget how long machines try before a person gets an urgent notice; the law's deadline cuts it short
 * @param routineBudget the same for any other
 * @param urgentReceipt how long to wait for the proof that an urgent text arrived before the next address is used
 * @param routineReceipt the same for any other
 * @param firstPause pause after the first failed call; doubles each time
 * @param longestPause where the doubling ends
 * @param settle how long a provider may need before it lists a message that it took
 */
public record LadderTimes(
        Duration urgentBudget,
        Duration routineBudget,
        Duration urgentReceipt,
        Duration routineReceipt,
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

    Duration pause(int failures) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(failures - 1, 16));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
