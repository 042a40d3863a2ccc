package org.timelynotice.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {

    @Test
    void every_fresh_database_is_migrated_and_shares_no_rows() {
        var one = JdbcClient.create(TestDatabase.fresh());
        var two = JdbcClient.create(TestDatabase.fresh());

        one.sql("insert into data_key (name, wrapped) values ('k', '\\x00')").update();

        assertThat(two.sql("select count(*) from data_key").query(Long.class).single())
                .isZero();
    }

    @Test
    void the_application_role_may_not_disable_what_only_a_superuser_may() {
        var database = TestDatabase.fresh();
        assertThatThrownBy(() -> JdbcClient.create(database)
                .sql("set session_replication_role = replica")
                .update());
        JdbcClient.create(TestDatabase.asSuperuser(database))
                .sql("set session_replication_role = replica")
                .update();
    }
}
