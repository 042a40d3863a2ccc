package org.timelynotice.notice.adapter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.timelynotice.notice.Grounds;
import org.timelynotice.rights.Demands;
import org.timelynotice.stored.GoldenRows;

class StoredGroundsTest {

    @Test
    void what_a_notice_rests_on_opens_as_it_was_written() {
        GoldenRows.assertOpen(
                JdbcNoticeLedger.GROUNDS,
                Map.of(
                        "none",
                        Grounds.NONE,
                        "all",
                        new Grounds(
                                Optional.of("at least 10 days before the hearing"),
                                Optional.of("the message arrived later"),
                                Map.of("XX-1", "holds only for: a class of offense"),
                                List.of(new Grounds.Lacking(
                                        "XX-2",
                                        "Sample Code 2",
                                        new Demands(List.of("right-to-be-heard"), List.of("written")))))));
    }
}
