package org.timelynotice.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.docket.CaseNumber;

/**
 * What stays of a case number when label words, the marks of judge and defendant behind it and the century of its year are left
 * out. Two numbers of one stem look alike and may still be two: a stem never says more than that.
 *
 * @param division the office of a federal court, printed before the year by some and left out by others; empty where none is
 * @param text letters, then digits: year and serial number stay, or numbers that differ would look alike
 */
record CaseNumberStem(String division, String text) {

    private static final Set<String> LABELS = Set.of(
            "CASE", "DOCKET", "CAUSE", "FILE", "ACTION", "INDICTMENT", "IND", "NO", "NOS", "NUM", "NUMBER", "NBR");

    /** Say of a case only that it is a criminal one; some courts print it within the number and some before. */
    private static final Set<String> CRIMINAL = Set.of("CR", "CRIM", "CRIMINAL");

    private static final int LONGEST_INITIALS = 4;
    private static final int LONGEST_DEFENDANT = 3;

    /** Empty where the number holds no year beside its serial number: too little to compare anything less than all of it. */
    static Optional<CaseNumberStem> of(CaseNumber number) {
        List<String> runs = withoutLabels(number.runs());
        int year = year(runs);
        if (year < 0) {
            return Optional.empty();
        }
        int serial = serial(runs, year);
        boolean division = year == 1 && runs.get(0).length() == 1 && isNumber(runs.get(0)) && isTypeAfter(runs, year);
        int end = end(runs, year, serial, division);
        var letters = new StringBuilder();
        var digits = new StringBuilder("|");
        for (int i = division ? 1 : 0; i < end; i++) {
            String run = runs.get(i);
            if (isNumber(run)) {
                digits.append(withoutZeros(i == year ? twoDigits(runs, year, serial) : run))
                        .append('-');
            } else if (!CRIMINAL.contains(run)) {
                letters.append(run).append('-');
            }
        }
        return Optional.of(new CaseNumberStem(
                division ? runs.get(0) : "", letters.append(digits).toString()));
    }

    boolean looksLike(CaseNumberStem other) {
        return text.equals(other.text)
                && (division.isEmpty() || other.division.isEmpty() || division.equals(other.division));
    }

    private static List<String> withoutLabels(List<String> runs) {
        var without = new ArrayList<String>(runs.size());
        boolean before = true;
        for (String run : runs) {
            before &= !isNumber(run);
            if (!before || !LABELS.contains(run) && !CRIMINAL.contains(run)) {
                without.add(run);
            }
        }
        return without;
    }

    /** The first number that reads as a year, unless there is no other number; -1 if there is none. */
    private static int year(List<String> runs) {
        int year = -1;
        int numbers = 0;
        for (int i = 0; i < runs.size(); i++) {
            if (isNumber(runs.get(i))) {
                numbers++;
                year = year < 0 && (runs.get(i).length() == 2 || isWholeYear(runs.get(i))) ? i : year;
            }
        }
        return numbers < 2 ? -1 : year;
    }

    private static boolean isWholeYear(String number) {
        return number.length() == 4 && number.compareTo("1970") >= 0 && number.compareTo("2069") <= 0;
    }

    /** The number after the year, or before it where the year is the last. */
    private static int serial(List<String> runs, int year) {
        for (int i = year + 1; i < runs.size(); i++) {
            if (isNumber(runs.get(i))) {
                return i;
            }
        }
        int before = year - 1;
        while (!isNumber(runs.get(before))) {
            before--;
        }
        return before;
    }

    /** Where the number proper ends. What follows may be cut only if all of it is initials and numbers of defendants. */
    private static int end(List<String> runs, int year, int serial, boolean division) {
        boolean told = serial == year + 2 && isTypeAfter(runs, year)
                || serial == year + 1 && runs.get(serial).length() > 4;
        int end = told && isSuffix(runs, year, serial, division) ? serial + 1 : runs.size();
        while (end > Math.max(year, serial) + 1 && isInitials(runs.get(end - 1))) {
            end--;
        }
        return end;
    }

    /** A type of case between year and serial number, such as {@code CF}; a single letter may be part of a court's code. */
    private static boolean isTypeAfter(List<String> runs, int year) {
        return year + 2 < runs.size()
                && !isNumber(runs.get(year + 1))
                && runs.get(year + 1).length() > 1
                && isNumber(runs.get(year + 2));
    }

    private static boolean isSuffix(List<String> runs, int year, int serial, boolean division) {
        for (int i = serial + 1; i < runs.size(); i++) {
            String run = runs.get(i);
            boolean afterSerial = i == serial + 1 && isDefendant(run, runs.get(year), runs.get(serial), division);
            boolean afterInitials = !isNumber(runs.get(i - 1)) && run.length() <= LONGEST_DEFENDANT;
            if (!(isNumber(run) ? afterSerial || afterInitials : isInitials(run))) {
                return false;
            }
        }
        return true;
    }

    /** Two digits behind a year of two may be the year itself, and the number before them the serial one. */
    private static boolean isDefendant(String run, String year, String serial, boolean division) {
        return run.length() <= LONGEST_DEFENDANT
                && (division || serial.length() >= 4 && (year.length() == 4 || run.length() != 2));
    }

    private static boolean isInitials(String run) {
        return !isNumber(run) && run.length() <= LONGEST_INITIALS;
    }

    /** The year without its century, unless that could make it, or what it may be instead, another number's. */
    private static String twoDigits(List<String> runs, int year, int serial) {
        String printed = runs.get(year);
        boolean mayBeSerial = serial == year + 1
                && serial == runs.size() - 1
                && runs.get(serial).length() == 2;
        boolean mayBeYear = serial < year && withoutZeros(runs.get(serial)).length() < 3;
        return printed.length() == 4 && !mayBeSerial && !mayBeYear ? printed.substring(2) : printed;
    }

    private static boolean isNumber(String run) {
        return Character.isDigit(run.charAt(0));
    }

    private static String withoutZeros(String number) {
        int from = 0;
        while (from < number.length() - 1 && number.charAt(from) == '0') {
            from++;
        }
        return number.substring(from);
    }
}
