package org.timelynotice.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.timelynotice.vault.MasterKey;
import org.timelynotice.vault.WrongMasterKey;

class CommandsTest {

    private final DataSource database = TestDatabase.fresh();

    @TempDir
    Path folder;

    @Test
    void anything_else_is_no_command() {
        assertThat(Commands.run("--server.port=0")).isEmpty();
        assertThat(Commands.run()).isEmpty();
    }

    @Test
    void verify_audit_exits_with_0_on_an_intact_audit_and_with_1_on_a_broken_one() {
        assertThat(run("verify-audit")).contains(0);

        JdbcClient.create(database)
                .sql("insert into audit_entry values ('case-a', 1, now(), 'FORGED', 's', '{}', 'x')")
                .update();
        assertThat(run("verify-audit")).contains(1);
    }

    @Test
    void rotate_master_key_needs_the_key_in_use() throws Exception {
        String first = MasterKey.generate();
        String second = MasterKey.generate();
        JdbcClient.create(database)
                .sql("insert into data_key (name, wrapped) values ('case/broken', '\\x01')")
                .update();
        assertThatThrownBy(() -> run("rotate-master-key", "--timely.master-key=" + first))
                .hasRootCauseInstanceOf(StartRefused.class);
        assertThatThrownBy(() ->
                        run("rotate-master-key", "--timely.master-key=" + first, "--timely.new-master-key=" + second))
                .hasRootCauseInstanceOf(WrongMasterKey.class);

        JdbcClient.create(database).sql("delete from data_key").update();
        Path mounted = Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(mounted.resolve("timely.new-master-key"), second + "\n");
        assertThat(run(
                        "rotate-master-key",
                        "--timely.master-key=" + first,
                        "--spring.config.import=configtree:" + mounted + "/"))
                .contains(0);
    }

    private Optional<Integer> run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--timely.data=" + folder.resolve("data"));
        all.add("--timely.db-url=" + TestDatabase.url(database));
        all.add("--timely.db-user=" + TestDatabase.user());
        return Commands.run(all.toArray(String[]::new));
    }
}
