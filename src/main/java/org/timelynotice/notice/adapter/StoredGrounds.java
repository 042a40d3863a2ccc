package org.timelynotice.notice.adapter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.timelynotice.notice.Grounds;
import org.timelynotice.rights.Demands;

/** What a notice rests on, as it is stored. */
record StoredGrounds(
        Optional<String> counting, Optional<String> shortNotice, Map<String, String> assumed, List<Lacking> lacking) {

    /** What one rule asks for beyond the message. */
    record Lacking(String rule, String citation, List<String> content, List<String> means) {

        static Lacking of(Grounds.Lacking lacking) {
            return new Lacking(
                    lacking.rule(),
                    lacking.citation(),
                    lacking.demands().content(),
                    lacking.demands().means());
        }

        Grounds.Lacking lacking() {
            return new Grounds.Lacking(rule, citation, new Demands(content, means));
        }
    }

    static StoredGrounds of(Grounds grounds) {
        return new StoredGrounds(
                grounds.counting(),
                grounds.shortNotice(),
                grounds.assumed(),
                grounds.lacking().stream().map(Lacking::of).toList());
    }

    Grounds grounds() {
        return new Grounds(
                counting,
                shortNotice,
                assumed,
                lacking.stream().map(Lacking::lacking).toList());
    }
}
