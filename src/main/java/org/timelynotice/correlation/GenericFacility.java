package org.timelynotice.correlation;

import java.util.regex.Pattern;

/** Names that any jail or prison may have: {@code County Jail}, {@code DOC}, {@code 01}. A number is nobody's only there. */
final class GenericFacility {

    private static final String ISSUERS =
            "JAILS?|PRISONS?|PENITENTIARY|DETENTION|CENT(?:ER|RE)|CTR|FACILIT(?:Y|IES)|FAC|CORR(?:ECTIONS?)?"
                    + "|CORRECTIONAL|INST(?:ITUTION)?|DEP(?:T|ARTMENT)|DIVISION|BUREAU|OFFICE|SHERIFFS?|POLICE|SO|PD|DOCR?|LOCKUP|CUSTODY";
    private static final String KINDS =
            "ADULT|JUVENILE|MENS?|WOMENS?|MALE|FEMALE|COUNTY|CO|CITY|STATE|FEDERAL|REGIONAL|LOCAL|MUNICIPAL"
                    + "|MAIN|CENTRAL|BUILDING|COMPLEX|INTAKE|BOOKING|RECEPTION|HOLDING|PUBLIC|SAFETY";
    private static final String NOTHING = "OF|THE|AND|AT|IN|FOR|UNKNOWN|UNK|NONE|NULL|NOT|AVAILABLE|PROVIDED|TBD|NA|X+";

    private static final Pattern ANY = Pattern.compile("(?:" + ISSUERS + "|" + KINDS + "|" + NOTHING + ")*\\d{0,2}");

    private GenericFacility() {}

    /**
     * @param folded letters and digits only, as names of places are compared
     */
    static boolean is(String folded) {
        return ANY.matcher(folded).matches();
    }
}
