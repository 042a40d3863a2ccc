package org.timelynotice.rights;

/** What a period is counted in. Hours are elapsed time; everything else is dates on the court's wall. */
enum Unit {
    HOURS,
    DAYS,
    BUSINESS_DAYS,
    WEEKS,
    MONTHS
}
