package vn.chuongvang.tracing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.InstantSource;

/** Nothing of this, no thread and no listener, without the one setting. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("chuongvang.tracing.endpoint")
class TracingConfiguration {

    @Bean
    Traces traces(
            @Value("${chuongvang.tracing.endpoint}") String endpoint,
            @Value("${chuongvang.tracing.share:1}") double share,
            @Value("${chuongvang.version}") String version) {
        return new Traces(endpoint, share, version);
    }

    @Bean
    RequestSpans requestSpans(Traces traces) {
        return new RequestSpans(traces.tracer());
    }

    @Bean
    TurnSpans turnSpans(Traces traces) {
        return new TurnSpans(traces.tracer(), InstantSource.system());
    }
}
