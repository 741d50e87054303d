package vn.chuongvang.openapi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import reactor.core.scheduler.Schedulers;

import java.util.concurrent.atomic.AtomicInteger;

/** The document is dear: it is made late, once, and where it holds nobody up. */
class OpenApiControllerTests {
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void it_is_made_when_asked_for_and_once() {
        var document = OpenApiController.once(made::incrementAndGet);
        assertThat(made).hasValue(0);
        assertThat(document.block()).isEqualTo(1);
        assertThat(document.block()).isEqualTo(1);
    }

    @Test
    void it_is_not_made_on_the_thread_that_asks() {
        var document =
                OpenApiController.once(
                        () -> {
                            assertThat(Schedulers.isInNonBlockingThread()).isFalse();
                            return Thread.currentThread().getName();
                        });
        assertThat(document.subscribeOn(Schedulers.parallel()).block()).contains("boundedElastic");
    }

    @Test
    void a_failure_is_not_kept() {
        var document =
                OpenApiController.once(
                        () -> {
                            if (made.incrementAndGet() == 1) {
                                throw new IllegalStateException("not now");
                            }
                            return "there";
                        });
        assertThatThrownBy(document::block).hasMessage("not now");
        assertThat(document.block()).isEqualTo("there");
    }
}
