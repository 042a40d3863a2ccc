package org.timelynotice.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may not be told, as a coordinator meets it at registration. */
class RegistrationStoryTest {

    private static final String ACCUSED = """
            {"name":{"given":"Otto","surname":"Accused-Sample"},
             "contactPoints":[{"channel":"SMS","address":"+12155550191"}]}""";

    private static final int SENDERS = 8;

    private static RunningApp app;

    @BeforeAll
    static void start() throws IOException {
        app = RunningApp.start();
    }

    @AfterAll
    static void stop() throws IOException {
        app.close();
    }

    private static App.Answer register(String number, String defendants, String name, String phone) {
        String body = """
                {"jurisdiction":"PA","court":"Sample Court","caseNumbers":["%s"],"defendants":[%s],
                 "recipients":[{"role":"VICTIM","name":%s,"language":"en","zone":"America/New_York","elections":["ALL"],
                 "contactPoints":[{"channel":"VOICE","address":"%s"}]}]}""".formatted(number, defendants, name, phone);
        return app.post("/cases", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(String given, String surname) {
        return "{\"given\":\"" + given + "\",\"surname\":\"" + surname + "\"}";
    }

    @Test
    void the_same_registration_again_is_the_same_case() {
        App.Answer first = register("CP-51-CR-0009004-2026", ACCUSED, name("Vera", "Fictional"), "+12155550190");
        App.Answer again = register("CP-51-CR-0009004-2026", ACCUSED, name("Vera", "Fictional"), "+12155550190");
        App.Answer anotherVictim =
                register("CP-51-CR-0009004-2026", ACCUSED, name("Vida", "Fictional"), "+12155550192");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("id")).isEqualTo(first.body().path("id"));
        assertThat(anotherVictim.status()).isEqualTo(201);
        assertThat(anotherVictim.body().path("id")).isNotEqualTo(first.body().path("id"));
    }

    @Test
    void a_registration_that_is_sent_many_times_at_once_is_one_case() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        var gate = new CyclicBarrier(SENDERS);
        Callable<App.Answer> send = () -> {
            gate.await();
            return register("CP-51-CR-0009005-2026", ACCUSED, name("Vera", "Fictional"), "+12155550190");
        };
        List<Future<App.Answer>> answers = senders.invokeAll(Collections.nCopies(SENDERS, send));
        senders.shutdown();

        var ids = new HashSet<String>();
        var statuses = new ArrayList<Integer>();
        for (Future<App.Answer> answer : answers) {
            ids.add(answer.get().body().path("id").asString());
            statuses.add(answer.get().status());
        }
        assertThat(ids).hasSize(1);
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
    }

    @Test
    void whoever_bears_the_name_of_a_defendant_is_refused_however_it_is_spelled() {
        App.Answer answer =
                register("CP-51-CR-0009001-2026", ACCUSED, name("otto", "Accused Sample Jr."), "+12155550190");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().toString()).contains("recipients[0].name", "name of a defendant");
    }

    @Test
    void an_address_or_a_name_of_the_other_side_of_a_followed_case_of_the_same_number_is_refused() {
        assertThat(register("CP-51-CR-0009002-2026", ACCUSED, name("Vera", "Fictional"), "+12155550190")
                        .status())
                .isEqualTo(201);

        App.Answer address = register("Case No. CP 51 CR 9002 2026", "", name("Vida", "Fictional"), "(215) 555-0191");
        App.Answer sameName = register("CP-51-CR-0009002-2026", "", name("Accused Sample", "Otto"), "+12155550190");
        App.Answer elsewhere = register("CP-51-CR-0009003-2026", "", name("Vida", "Fictional"), "+12155550190");

        assertThat(address.status()).isEqualTo(422);
        assertThat(address.body().toString())
                .contains("recipients[0].contactPoints[0].address", "followed case of the same number");
        assertThat(sameName.status()).isEqualTo(422);
        assertThat(sameName.body().toString()).contains("recipients[0].name");
        assertThat(elsewhere.status()).isEqualTo(201);
    }
}
