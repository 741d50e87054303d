package vn.chuongvang;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.springframework.stereotype.Controller;

import java.util.Set;

/** What docs/architecture.md forbids, as rules that fail. */
@AnalyzeClasses(packages = "vn.chuongvang", importOptions = DoNotIncludeTests.class)
class FenceTests {

    /** Time and chance enter the rules with the command. */
    private static final DescribedPredicate<JavaAccess<?>> A_CLOCK_OR_CHANCE =
            describe(
                    "a clock or a source of chance",
                    access -> isClockOrChance(access.getTargetOwner().getName(), access.getName()));

    @ArchTest
    static final ArchRule the_rules_know_only_the_language =
            classes()
                    .that()
                    .resideInAPackage("vn.chuongvang.contest..")
                    .and()
                    .doNotHaveSimpleName("package-info")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "vn.chuongvang.contest..",
                            "java.lang..",
                            "java.util",
                            "java.util.function",
                            "java.util.stream",
                            "java.time..",
                            "org.jspecify.annotations");

    @ArchTest
    static final ArchRule the_rules_have_no_clock_and_no_chance =
            noClasses()
                    .that()
                    .resideInAPackage("vn.chuongvang.contest..")
                    .should()
                    .accessTargetWhere(A_CLOCK_OR_CHANCE);

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses()
                    .should()
                    .haveNameMatching(
                            ".*(Impl|Util|Utils|Helper|Manager|Processor|Dto|DTO|Data|Info|Base)");

    @ArchTest
    static final ArchRule controllers_live_in_the_web_package_of_their_module =
            classes()
                    .that()
                    .areMetaAnnotatedWith(Controller.class)
                    .should()
                    .resideInAPackage("vn.chuongvang.*.web")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule one_package_speaks_with_sign_in_providers =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("vn.chuongvang.identity.oidc")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework.security.oauth2..", "com.nimbusds..");

    /** Whoever asks for no traces loads none of it. */
    @ArchTest
    static final ArchRule one_package_knows_open_telemetry =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("vn.chuongvang.tracing")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.opentelemetry..");

    private static boolean isClockOrChance(String owner, String member) {
        return switch (owner) {
            case "java.lang.System" -> Set.of("currentTimeMillis", "nanoTime").contains(member);
            case "java.lang.Math", "java.lang.StrictMath" -> member.equals("random");
            case "java.util.UUID" -> member.equals("randomUUID");
            case "java.util.Random",
                    "java.util.SplittableRandom",
                    "java.util.Date",
                    "java.util.Calendar" ->
                    true;
            case "java.util.Collections" -> member.equals("shuffle");
            default ->
                    owner.startsWith("java.time.")
                            && (member.equals("now") || owner.equals("java.time.Clock"));
        };
    }
}
