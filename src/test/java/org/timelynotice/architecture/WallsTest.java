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
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls between the rooms. Each was proved by breaking it once. */
@AnalyzeClasses(packages = "org.timelynotice", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

    private static final String ROOT = "org.timelynotice.";
    private static final String[] ROOMS = {
        ROOT + "docket",
        ROOT + "casefile",
        ROOT + "correlation",
        ROOT + "rights",
        ROOT + "recipient",
        ROOT + "notice",
        ROOT + "delivery",
        ROOT + "desk",
        ROOT + "audit",
        ROOT + "vault",
        ROOT + "intake",
        ROOT + "intake.reading",
        ROOT + "intake.xml",
        ROOT + "intake.format",
        ROOT + "intake.hl7",
        ROOT + "settings",
        ROOT + "sweep",
        ROOT + "decision",
        ROOT + "sending",
        ROOT + "logging",
        ROOT + "registration",
        ROOT + "flow",
        ROOT + "flow.port",
        ROOT + "flow.report"
    };

    @ArchTest
    static final ArchRule the_docket_knows_only_itself = room("docket");

    @ArchTest
    static final ArchRule the_audit_knows_only_itself = room("audit");

    @ArchTest
    static final ArchRule the_vault_knows_only_itself = room("vault");

    @ArchTest
    static final ArchRule sweeps_know_only_themselves = room("sweep");

    @ArchTest
    static final ArchRule settings_know_only_themselves = room("settings");

    @ArchTest
    static final ArchRule the_casefile_knows_the_docket = room("casefile", "docket");

    @ArchTest
    static final ArchRule correlation_knows_docket_and_casefile = room("correlation", "docket", "casefile", "settings");

    @ArchTest
    static final ArchRule rights_know_nothing_of_people = room("rights", "docket", "casefile", "settings");

    @ArchTest
    static final ArchRule recipients_know_the_casefile = room("recipient", "docket", "casefile");

    @ArchTest
    static final ArchRule intake_knows_the_docket =
            room("intake", "intake.reading", "intake.xml", "intake.format", "intake.hl7", "docket", "settings");

    @ArchTest
    static final ArchRule reading_answers_in_terms_of_the_docket = room("intake.reading", "docket");

    @ArchTest
    static final ArchRule xml_knows_no_format_and_no_docket = room("intake.xml", "intake.reading", "settings");

    @ArchTest
    static final ArchRule formats_are_read_from_xml =
            room("intake.format", "intake.xml", "intake.reading", "docket", "settings");

    @ArchTest
    static final ArchRule hl7_knows_neither_xml_nor_formats = room("intake.hl7", "intake.reading", "docket");

    @ArchTest
    static final ArchRule notices_follow_from_rights_and_recipients =
            room("notice", "docket", "casefile", "rights", "recipient");

    @ArchTest
    static final ArchRule delivery_knows_notices_and_recipients =
            room("delivery", "docket", "casefile", "recipient", "notice", "settings");

    @ArchTest
    static final ArchRule sending_knows_deliveries_and_what_is_said_in_them =
            room("sending", "docket", "casefile", "recipient", "notice", "delivery", "settings", "logging");

    @ArchTest
    static final ArchRule logging_knows_only_itself = room("logging");

    @ArchTest
    static final ArchRule the_desk_knows_notices_and_recipients =
            room("desk", "docket", "casefile", "recipient", "notice", "settings");

    @ArchTest
    static final ArchRule a_decision_knows_all_that_it_is_made_of_and_nobody_who_carries_it_out = room(
            "decision",
            "docket",
            "casefile",
            "correlation",
            "rights",
            "recipient",
            "notice",
            "desk",
            "audit",
            "intake");

    @ArchTest
    static final ArchRule a_registration_is_checked_against_the_other_side =
            room("registration", "docket", "casefile", "correlation", "recipient");

    @ArchTest
    static final ArchRule use_cases_ask_for_a_transaction_and_for_what_is_on_record =
            room("flow.port", "casefile", "correlation", "recipient", "notice", "desk", "audit", "intake", "decision");

    @ArchTest
    static final ArchRule reports_are_made_of_what_the_rooms_know =
            room("flow.report", "docket", "recipient", "notice", "audit", "intake", "intake.reading", "decision");

    @ArchTest
    static final ArchRule every_use_case_is_named_by_a_verb = classes()
            .that()
            .resideInAPackage(ROOT + "flow")
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .haveNameMatching(
                    ".*\\.(CarryOut|Clarify|Decide|Explain|Find|Finish|Poll|Read|Receive|Record|Register|Rehearse|Replay"
                            + "|Resolve|Send|Show)[A-Z]\\w*");

    @ArchTest
    static final ArchRule flow_knows_rooms_alone = classes()
            .that()
            .resideInAPackage(ROOT + "flow")
            .should()
            .onlyDependOnClassesThat(not(resideInAPackage("org.timelynotice..")).or(resideInAnyPackage(ROOMS)));

    @ArchTest
    static final ArchRule rooms_know_no_framework = noClasses()
            .that()
            .resideInAnyPackage(ROOMS)
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
    static final ArchRule adapters_belong_to_their_room_alone =
            slices().matching(ROOT + "(*).adapter..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule adapters_know_rooms_and_the_platform = classes()
            .that()
            .resideInAPackage(ROOT + "*.adapter..")
            .should()
            .onlyDependOnClassesThat(not(resideInAPackage("org.timelynotice.."))
                    .or(resideInAnyPackage(ROOMS))
                    .or(resideInAnyPackage(ROOT + "*.adapter..", ROOT + "platform", ROOT + "stored")));

    @ArchTest
    static final ArchRule stored_shapes_know_the_docket_alone = room("stored", "docket");

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
            .resideInAnyPackage(ROOMS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..adapter..");

    @ArchTest
    static final ArchRule no_room_stands_in_a_circle =
            slices().matching(ROOT + "(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule time_is_a_parameter = noClasses()
            .that()
            .resideInAnyPackage(ROOMS)
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

    /** A room, and whom of ours it may know. */
    private static ArchRule room(String name, String... known) {
        String[] allowed = new String[known.length + 1];
        allowed[0] = ROOT + name;
        for (int i = 0; i < known.length; i++) {
            allowed[i + 1] = ROOT + known[i];
        }
        return classes()
                .that()
                .resideInAPackage(ROOT + name)
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAPackage("org.timelynotice..")).or(resideInAnyPackage(allowed)));
    }
}
