package vn.chuongvang;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Holds the modules to the dependencies that their package-info allows. */
class ModulesTests {

    /**
     * The question bank is a library of its own under our root package, not a module of the server.
     */
    @Test
    void modules_depend_on_each_other_as_written_down() {
        ApplicationModules.of(ChuongVang.class, resideInAPackage("vn.chuongvang.questionbank.."))
                .verify();
    }
}
