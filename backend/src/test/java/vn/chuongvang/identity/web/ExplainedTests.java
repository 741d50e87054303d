package vn.chuongvang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import io.netty.channel.ChannelException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.web.server.ServerWebInputException;

import reactor.core.publisher.Operators;
import reactor.util.context.Context;

import java.util.stream.Stream;

/** Whose mistake it was, and that nobody can fill the log from outside. */
class ExplainedTests {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        loggers().forEach(logger -> logger.addAppender(log));
    }

    @AfterEach
    void stop() {
        loggers().forEach(logger -> logger.detachAppender(log));
    }

    @Test
    void a_request_that_never_arrives_is_no_mistake_of_ours() {
        var explained = Explained.of(new ChannelException("Request timed out"));

        assertThat(explained.refusal().status()).isEqualTo(408);
        assertThat(log.list).isEmpty();
    }

    @Test
    void a_bug_is_told_of_in_the_log_and_nowhere_else() {
        var explained = Explained.of(new IllegalStateException("row 7 of staff"));

        assertThat(explained.refusal().status()).isEqualTo(500);
        assertThat(explained.refusal().toString()).doesNotContain("row 7");
        assertThat(log.list).hasSize(1);
    }

    @Test
    void the_second_mistake_of_a_request_does_not_reach_the_log() {
        new DroppedErrors().listen();

        Operators.onErrorDropped(new ServerWebInputException("wrong cursor"), Context.empty());
        assertThat(log.list).isEmpty();

        Operators.onErrorDropped(new IllegalStateException("a bug"), Context.empty());
        assertThat(log.list).hasSize(1);
    }

    private static Stream<Logger> loggers() {
        return Stream.of(Explained.class, DroppedErrors.class, Operators.class)
                .map(LoggerFactory::getLogger)
                .map(Logger.class::cast);
    }
}
