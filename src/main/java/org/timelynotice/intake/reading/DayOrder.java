package org.timelynotice.intake.reading;

/** What a source prints first of a day that it prints in numbers alone. */
public enum DayOrder {
    MONTH_FIRST,
    DAY_FIRST
}
