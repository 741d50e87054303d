package vn.chuongvang.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;

/** Messages that say nothing we know, or say it too often. */
class MessageLimitTests extends SocketTestCase {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "\"hello\"",
                "{}",
                "{\"t\":null}",
                "{\"t\":\"ping\"}",
                "{\"t\":\"ping\",\"c\":\"1\"}",
                "{\"t\":\"ping\",\"c\":null}",
                "{\"t\":\"ping\",\"c\":1} {}",
                "{\"t\":\"practice\",\"option\":1.5}",
                "{\"t\":\"practice\",\"option\":99999999999}",
                "{\"t\":\"practice\",\"option\":\"1\"}",
                "{\"t\":\"answer\",\"round\":1,\"attempt\":1}",
                "{\"t\":\"answer\",\"round\":1,\"attempt\":1,\"option\":1,\"text\":\"a\"}",
                "{\"t\":\"answer\",\"round\":-1,\"attempt\":1,\"option\":1}",
                "{\"t\":\"answer\",\"round\":1,\"attempt\":1,\"text\":5}",
                "{\"t\":\"act\",\"id\":\"1\",\"controlSeq\":1}",
                "{\"t\":\"act\",\"id\":\"1\",\"controlSeq\":1,\"act\":{\"do\":\"restore\"}}",
                "{\"t\":\"ping\",\"c\":1,\"x\":[[[[[[[[[1]]]]]]]]]}",
            })
    void what_is_malformed_gets_a_typed_refusal(String json) {
        try (var client = admitted().send(json)) {
            assertThat(client.readText()).isEqualTo("{\"t\":\"refused\",\"code\":\"MALFORMED\"}");
            assertThat(client.send(PING).readText()).contains("pong");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"t\":\"register_as_admin\"}",
                "{\"t\":\"act\",\"id\":\"1\",\"controlSeq\":1,\"act\":{\"do\":\"fly\"}}",
            })
    void what_is_unknown_gets_a_typed_refusal(String json) {
        try (var client = admitted().send(json)) {
            assertThat(client.readText())
                    .isEqualTo("{\"t\":\"refused\",\"code\":\"UNKNOWN_MESSAGE\"}");
        }
    }

    @Test
    void ten_malformed_messages_close_with_4002() {
        try (var client = admitted()) {
            for (int i = 0; i < 10; i++) {
                client.send("{");
            }
            assertThat(client.readToClose()).isEqualTo(4002);
        }
    }

    @Test
    void anything_but_hello_first_is_refused() {
        try (var client = connected().send(PING);
                var garbage = connected().send("{")) {
            assertThat(client.readToClose()).isEqualTo(4003);
            assertThat(garbage.readToClose()).isEqualTo(4002);
        }
    }

    @Test
    void messages_beyond_the_rate_are_refused_and_a_flood_closes_with_4029() {
        try (var client = admitted()) {
            for (int i = 0; i < 30; i++) {
                client.send(PING);
            }
            var texts = new ArrayList<String>();
            for (int i = 0; i < 30; i++) {
                texts.add(client.readText());
            }
            assertThat(texts).filteredOn(t -> t.contains("pong")).hasSizeBetween(19, 22);
            assertThat(texts.getLast()).contains("TOO_MANY_MESSAGES");
            for (int i = 0; i < 60; i++) {
                client.send(PING);
            }
            assertThat(client.readToClose()).isEqualTo(4029);
        }
    }

    @Test
    void what_was_sent_is_counted_and_the_end_is_told_once() {
        var before = server.count("chuongvang.gateway.refused");
        try (var client = admitted().send("{").send(PING)) {
            client.readText();
            client.readText();
        }
        assertThat(server.count("chuongvang.gateway.refused")).isEqualTo(before + 1);
        await().until(() -> server.sockets.open() == 0);
        assertThat(server.ended).doesNotHaveDuplicates();
    }
}
