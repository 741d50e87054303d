package vn.chuongvang.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;

import java.time.Duration;

/** Event loops of one server in this JVM: when it stops, those of another one live on. */
@TestConfiguration(proxyBeanMethods = false)
class OwnLoops {
    @Bean
    ReactorResourceFactory reactorResources() {
        var resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        // Nobody comes any more to a server that a test has stopped.
        resources.setShutdownQuietPeriod(Duration.ZERO);
        return resources;
    }
}
