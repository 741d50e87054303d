package vn.chuongvang.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.ObservationHandler;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import vn.chuongvang.live.TurnListener;
import vn.chuongvang.start.StartRefused;

class TracingTests {
    private final ApplicationContextRunner server =
            new ApplicationContextRunner()
                    .withPropertyValues("chuongvang.version=1")
                    .withUserConfiguration(TracingConfiguration.class);

    @Test
    void nothing_of_it_is_there_unless_somebody_says_where_to() {
        server.run(
                context ->
                        assertThat(context)
                                .doesNotHaveBean(Traces.class)
                                .doesNotHaveBean(TurnListener.class)
                                .doesNotHaveBean(ObservationHandler.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"collector:4318", "ftp://collector/v1/traces", "http:///x", " "})
    void an_address_that_is_none_stops_the_start(String endpoint) {
        server.withPropertyValues("chuongvang.tracing.endpoint=" + endpoint)
                .run(
                        context ->
                                assertThat(context)
                                        .getFailure()
                                        .rootCause()
                                        .isInstanceOf(StartRefused.class)
                                        .hasMessageContaining("tracing-setting"));
    }
}
