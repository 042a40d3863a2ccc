package org.timelynotice.casefile.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.platform.SealedJson;
import org.timelynotice.platform.TestCases;
import org.timelynotice.stored.AnyValue;
import org.timelynotice.stored.GoldenRows;
import org.timelynotice.stored.SampleCases;
import org.timelynotice.vault.KeyName;
import org.timelynotice.vault.KeysInMemory;

class StoredCaseTest {

    private final SealedJson sealed = TestCases.sealed(KeysInMemory.vault());
    private final KeyName key = new KeyName("case/1");

    @Test
    void cases_open_as_they_were_written_by_every_version() {
        var expected = new LinkedHashMap<>(SampleCases.all());
        expected.put("before-other-names", SampleCases.withoutOtherNames());

        GoldenRows.assertOpen(JdbcCaseFiles.BODY, expected);
    }

    @Test
    void any_case_comes_back_as_it_was() {
        AnyValue.forAny(
                TraffickingCase.class,
                theCase -> assertThat(
                                sealed.open(key, JdbcCaseFiles.BODY, sealed.seal(key, JdbcCaseFiles.BODY, theCase)))
                        .contains(theCase));
    }
}
