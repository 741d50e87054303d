package vn.chuongvang.live;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** There is one clock: whoever turns the machine's own in mid-question changes nothing. */
@AnalyzeClasses(packages = "vn.chuongvang.live", importOptions = DoNotIncludeTests.class)
final class ClockFenceTests {

    @ArchTest
    static final ArchRule nobody_asks_the_machine_what_time_it_is =
            noClasses()
                    .should()
                    .callMethodWhere(
                            target(name("currentTimeMillis"))
                                    .or(
                                            target(name("now"))
                                                    .and(
                                                            target(
                                                                    owner(
                                                                            HasName.Predicates
                                                                                    .nameStartingWith(
                                                                                            "java.time."))))));

    @ArchTest
    static final ArchRule only_the_clock_reads_the_timer =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("ServerClock")
                    .should()
                    .callMethodWhere(target(name("nanoTime")));
}
