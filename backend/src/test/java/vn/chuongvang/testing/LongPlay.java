package vn.chuongvang.testing;

import org.junit.jupiter.api.Tag;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test that takes too long for every change. {@code ./mvnw verify -Plong -Dsurefire.skip} plays
 * it, and docs/benchmarks/long-plays.md tells when that was done last.
 */
@Tag("long")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LongPlay {}
