package org.timelynotice.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The walls between the rooms. Each was proved by breaking it once. */
@AnalyzeClasses(packages = "org.timelynotice", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

    private static final String ROOT = "org.timelynotice.";
    private static final String FLOW = "flow";

    /** Every room, and whom of ours it may know beside itself. */
    private static final Map<String, List<String>> KNOWS = Map.ofEntries(
            room("docket"),
            room("audit"),
            room("vault"),
            room("sweep"),
            room("settings"),
            room("logging"),
            room("casefile", "docket"),
            room("correlation", "docket", "casefile", "settings"),
            room("rights", "docket", "casefile", "settings"),
            room("recipient", "docket", "casefile"),
            room("consent", "casefile", "recipient"),
            room("registration", "docket", "casefile", "correlation", "recipient"),
            room(
                    "intake",
                    split(
                            "intake.envelope intake.folder intake.reading intake.xml intake.format intake.hl7 docket settings")),
            room("intake.envelope", "intake.xml", "intake.hl7"),
            room("intake.folder", "intake.envelope", "intake.xml", "intake.hl7"),
            room("intake.reading", "docket"),
            room("intake.xml", "intake.reading", "settings"),
            room("intake.format", "intake.xml", "intake.reading", "docket", "settings"),
            room("intake.hl7", "intake.reading", "docket"),
            room("notice", "docket", "casefile", "rights", "recipient"),
            room("delivery", "docket", "casefile", "recipient", "notice", "settings"),
            room("sending", split("docket casefile recipient consent notice delivery settings logging")),
            room("desk", "docket", "casefile", "recipient", "notice", "settings"),
            room("decision", split("docket casefile correlation rights recipient notice desk audit intake")),
            room("flow.port", split("casefile correlation recipient consent notice desk audit intake decision")),
            room("flow.report", split("docket recipient notice desk audit intake intake.reading decision")));

    /** Use cases put all rooms together. */
    private static final List<String> ROOMS =
            Stream.concat(Stream.of(FLOW), KNOWS.keySet().stream()).toList();

    private static final String[] ROOM_PACKAGES = packages(ROOMS);

    /** What all adapters may know beside their room. */
    private static final List<String> UNDER_ADAPTERS = List.of("platform", "vault", "stored");

    /** What single adapters may know that their room may not: the writers of the intake tell when they last succeeded. */
    private static final Map<String, List<String>> UNDER_ONE_ADAPTER = Map.of("intake", List.of("sweep"));

    @ArchTest
    static void a_room_knows_those_that_it_is_made_of(JavaClasses ours) {
        KNOWS.forEach((room, known) ->
                onlyKnows(room, Stream.of(List.of(room), known)).check(ours));
    }

    @ArchTest
    static void use_cases_know_rooms_alone(JavaClasses ours) {
        onlyKnows(FLOW, Stream.of(ROOMS)).check(ours);
    }

    /** The adapter of the use cases puts them together, and knows what they know: all rooms, and no other adapter. */
    @ArchTest
    static void an_adapter_knows_its_room_and_those_that_this_is_made_of(JavaClasses ours) {
        for (String room : ROOMS) {
            onlyKnows(
                            room + ".adapter",
                            Stream.of(
                                    List.of(room + ".adapter", room),
                                    KNOWS.getOrDefault(room, ROOMS),
                                    UNDER_ADAPTERS,
                                    UNDER_ONE_ADAPTER.getOrDefault(room, List.of())))
                    .allowEmptyShould(true)
                    .check(ours);
        }
    }

    @ArchTest
    static void stored_shapes_know_the_docket_alone(JavaClasses ours) {
        onlyKnows("stored", Stream.of(List.of("stored", "docket"))).check(ours);
    }

    /** A room that the map forgets has no walls. */
    @ArchTest
    static void every_adapter_belongs_to_a_room_of_the_map(JavaClasses ours) {
        classes()
                .that()
                .resideInAPackage("..adapter")
                .should()
                .resideInAnyPackage(
                        packages(ROOMS.stream().map(room -> room + ".adapter").toList()))
                .check(ours);
    }

    @ArchTest
    static final ArchRule every_use_case_is_named_by_a_verb = classes()
            .that()
            .resideInAPackage(ROOT + FLOW)
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .haveNameMatching(
                    ".*\\.(Ask|CarryOut|Change|Clarify|Decide|Explain|Find|Finish|Lift|Poll|Read|Receive|Record|Register|Rehearse|Replay"
                            + "|Resolve|Say|Send|Show|Undo)[A-Z]\\w*");

    @ArchTest
    static final ArchRule rooms_know_no_framework = noClasses()
            .that()
            .resideInAnyPackage(ROOM_PACKAGES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache.camel..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule only_integration_knows_camel_and_quartz = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "integration..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.camel..", "org.quartz..");

    @ArchTest
    static final ArchRule stored_shapes_are_for_adapters = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "*.adapter..", ROOT + "platform", ROOT + "sandbox", ROOT + "stored")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "stored");

    @ArchTest
    static final ArchRule only_stored_shapes_become_json = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT + "casefile.adapter",
                    ROOT + "recipient.adapter",
                    ROOT + "notice.adapter",
                    ROOT + "desk.adapter",
                    ROOT + "sandbox")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..");

    @ArchTest
    static final ArchRule rooms_never_look_at_adapters = noClasses()
            .that()
            .resideInAnyPackage(ROOM_PACKAGES)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..adapter..");

    @ArchTest
    static final ArchRule no_room_stands_in_a_circle =
            slices().matching(ROOT + "(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule time_is_a_parameter = noClasses()
            .that()
            .resideInAnyPackage(ROOM_PACKAGES)
            .or()
            .resideInAnyPackage(ROOT + "*.adapter..", ROOT + "integration..", ROOT + "web..")
            .should()
            .accessTargetWhere(describe("the machine is asked what time it is", WallsTest::asksTheMachine));

    /** {@code now} of any type and zone, unless a clock is handed in; measuring with {@code nanoTime} is no question of time. */
    private static boolean asksTheMachine(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean now = owner.startsWith("java.time.") && name.equals("now");
        boolean clockGiven = access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(java.time.Clock.class));
        return now && !clockGiven
                || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || owner.equals("java.util.Date") && name.equals("<init>");
    }

    private static Map.Entry<String, List<String>> room(String name, String... known) {
        return Map.entry(name, List.of(known));
    }

    private static String[] split(String names) {
        return names.split(" ");
    }

    private static String[] packages(Collection<String> names) {
        return names.stream().map(ROOT::concat).toArray(String[]::new);
    }

    /** Of ours, a package may know these alone; whatever is not ours is another rule's. */
    private static ArchRule onlyKnows(String name, Stream<List<String>> known) {
        return classes()
                .that()
                .resideInAPackage(ROOT + name)
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage("org.timelynotice.."))
                        .or(resideInAnyPackage(
                                packages(known.flatMap(List::stream).toList()))));
    }
}
