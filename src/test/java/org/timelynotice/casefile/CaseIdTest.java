package org.timelynotice.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseIdTest {

    @Test
    void a_case_is_called_by_its_random_id_alone_in_logs_and_addresses() {
        var id = new CaseId(UUID.fromString("0b7c0000-0000-4000-8000-000000000001"));

        assertThat("/cases/" + id).isEqualTo("/cases/0b7c0000-0000-4000-8000-000000000001");
    }
}
