package org.timelynotice.correlation;

import java.util.List;
import java.util.Map;
import org.timelynotice.correlation.OffenseFile.Kind;

/**
 * The file {@code config/crime-codes.yaml}: national codes and wordings of offenses, which no statute book needs to explain.
 *
 * @param outright words that speak of trafficking in people, whatever stands beside them
 * @param people words for people: beside trafficking they are as good as outright
 * @param hints words that make a person look at a charge that is otherwise not recognized
 * @param harmless words beside which the hints, and they alone, mean something else, such as drugs
 * @param qualifiers words after an offense that do not change what it is, such as its degree
 */
record CrimeCodesFile(
        List<Code> codes,
        List<Wording> wordings,
        List<String> outright,
        List<String> people,
        List<String> hints,
        List<String> harmless,
        List<String> qualifiers,
        Map<Inchoate, List<String>> inchoate) {

    record Code(String code, String label, Kind kind) {}

    record Wording(String label, Kind kind, List<String> printed) {}
}
