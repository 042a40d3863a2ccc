package org.timelynotice.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.UncategorizedSQLException;

class PassingFailureTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"08006", "25P03", "25P04", "40P01", "53100", "53300", "55P03", "57014", "57P01", "57P03", "58030"
            })
    void what_the_database_cannot_do_now_it_may_do_later(String state) {
        assertThat(PassingFailure.is(thrown(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "42601", "25001", "XX001"})
    void what_is_wrong_in_itself_stays_wrong(String state) {
        assertThat(PassingFailure.is(thrown(state))).isFalse();
    }

    @Test
    void a_fault_of_the_program_is_none_of_the_database() {
        assertThat(PassingFailure.is(new IllegalStateException("a test"))).isFalse();
    }

    private static Throwable thrown(String state) {
        return new IllegalStateException(
                new UncategorizedSQLException("a test", "select", new SQLException("a test", state)));
    }
}
