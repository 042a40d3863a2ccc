package org.timelynotice.correlation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.timelynotice.docket.Spelling;

/** Whose law a charge cites, from the words in which it is printed beside the charge: a postal code or a name. */
final class Jurisdictions {

    private static final String NAMES = """
            AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia
            |FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine
            |MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada
            |NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon
            |PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia
            |WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|US United States|US United States of America|US USA|US Federal
            |US U.S. Code|PR Puerto Rico|GU Guam|VI Virgin Islands""";

    private static final Map<String, String> CODES = codes();

    private Jurisdictions() {}

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (String line : NAMES.split("\\|")) {
            String code = line.strip().substring(0, 2);
            codes.put(code, code);
            codes.put(Spelling.fold(line.strip().substring(2)), code);
        }
        return Map.copyOf(codes);
    }

    /** Empty where it names no state, such as a county: then it says nothing of whose law is cited. */
    static Optional<String> code(String printed) {
        String folded = Spelling.fold(printed);
        String bare = folded.replaceFirst("^(?:THE)?(?:STATE|COMMONWEALTH)(?:OF)?", "");
        return Optional.ofNullable(CODES.get(folded)).or(() -> Optional.ofNullable(CODES.get(bare)));
    }
}
