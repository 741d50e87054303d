package vn.chuongvang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.testing.Storage;

import java.time.Duration;

/** No thread of Netty or Reactor may wait: one that does holds up a thousand phones. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class NonBlockingIT {

    @LocalServerPort int port;

    @DynamicPropertySource
    static void storage(DynamicPropertyRegistry registry) {
        Storage.freshDatabase().register(registry);
    }

    @BeforeAll
    static void watch() {
        // Once the machine has booted, its source of random numbers never makes anybody wait.
        BlockHound.install(
                builder ->
                        builder.allowBlockingCallsInside(
                                "sun.security.provider.NativePRNG$RandomIO", "implNextBytes"));
    }

    @Test
    void a_thread_that_waits_is_found() {
        var waiting =
                Mono.fromCallable(
                                () -> {
                                    Thread.sleep(1);
                                    return 1;
                                })
                        .subscribeOn(Schedulers.parallel());
        assertThatThrownBy(waiting::block).hasRootCauseInstanceOf(BlockingOperationError.class);
    }

    /** Goes through the security filters and to PostgreSQL and back. */
    @Test
    void health_is_answered_without_waiting() {
        WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(30))
                .build()
                .get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("UP"));
    }
}
