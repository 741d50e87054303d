package vn.chuongvang.gateway.session;

import com.fasterxml.jackson.annotation.JsonSubTypes;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An example of everything that may be sent, as it is meant in a contest of {@link Moments}. What
 * has none fails the tests that go through all.
 */
final class Said {
    private static final Map<String, String> ACTS =
            byName(
                    "do",
                    "{\"do\":\"start\"}",
                    "{\"do\":\"read\",\"source\":\"main\"}",
                    "{\"do\":\"pickFinal\",\"category\":1}",
                    "{\"do\":\"lifeline\",\"contestant\":1,\"lifeline\":\"50:50\"}",
                    "{\"do\":\"open\"}",
                    "{\"do\":\"extend\",\"seconds\":5}",
                    "{\"do\":\"lock\"}",
                    "{\"do\":\"reveal\"}",
                    "{\"do\":\"zone\",\"round\":1,\"contestants\":[1],\"wrong\":[]}",
                    "{\"do\":\"confirm\"}",
                    "{\"do\":\"accept\",\"round\":1,\"option\":2}",
                    "{\"do\":\"void\",\"round\":1,\"reason\":\"sai đề\"}",
                    "{\"do\":\"restore\",\"contestants\":[3],\"reason\":\"nhầm\"}",
                    "{\"do\":\"eliminate\",\"contestants\":[1],\"reason\":\"nhắc bài\"}",
                    "{\"do\":\"disqualify\",\"contestant\":1,\"reason\":\"nhắc bài\"}",
                    "{\"do\":\"raise\",\"contestant\":1,\"round\":1,\"claim\":\"right\"}",
                    "{\"do\":\"rule\",\"contestant\":1,\"round\":1,"
                            + "\"upheld\":true,\"reason\":\"bảng rõ\"}",
                    "{\"do\":\"rescue\",\"count\":1,"
                            + "\"selection\":\"LAST_ELIMINATED_FIRST\",\"picks\":[]}",
                    "{\"do\":\"rescuePoints\",\"points\":1,\"byUnit\":[]}",
                    "{\"do\":\"votes\",\"votes\":[{\"contestant\":1,\"votes\":2}]}",
                    "{\"do\":\"tiebreak\",\"among\":[1,2],\"shared\":false}",
                    "{\"do\":\"pause\",\"reason\":\"mưa\"}",
                    "{\"do\":\"stop\"}",
                    "{\"do\":\"resume\"}",
                    "{\"do\":\"bell\"}",
                    "{\"do\":\"finish\"}",
                    "{\"do\":\"undo\"}",
                    "{\"do\":\"absent\",\"contestants\":[2]}",
                    "{\"do\":\"present\",\"contestants\":[2]}",
                    "{\"do\":\"walkIn\",\"seat\":null,\"name\":\"Lê An\",\"unit\":0}",
                    "{\"do\":\"substitute\",\"out\":1,\"in\":2}",
                    "{\"do\":\"answerFor\",\"contestant\":1,\"option\":1}",
                    "{\"do\":\"handOver\",\"contestant\":1}");

    private static final Map<String, String> MESSAGES =
            byName(
                    "t",
                    "{\"t\":\"hello\",\"as\":\"spectator\",\"code\":\"000000\"}",
                    "{\"t\":\"ping\",\"c\":7}",
                    "{\"t\":\"answer\",\"round\":1,\"attempt\":7,\"option\":1}",
                    "{\"t\":\"nudge\"}",
                    "{\"t\":\"practice\",\"option\":1}",
                    "{\"t\":\"leave\"}",
                    "{\"t\":\"peek\",\"round\":1}",
                    "{\"t\":\"raise\",\"round\":1,\"claim\":\"right\"}",
                    "{\"t\":\"join\",\"secret\":\"anne-anne-anne-anne\"}",
                    "{\"t\":\"play\",\"round\":1,\"option\":1}",
                    "{\"t\":\"predict\",\"seat\":2}",
                    "{\"t\":\"vote\",\"seats\":[4]}",
                    "{\"t\":\"cheer\",\"seconds\":1}",
                    "{\"t\":\"react\",\"kind\":\"clap\"}",
                    "{\"t\":\"survey\",\"answers\":[0,1,2]}");

    private Said() {}

    private static Map<String, String> byName(String member, String... examples) {
        var before = "{\"" + member + "\":\"";
        return Stream.of(examples)
                .collect(
                        Collectors.toMap(
                                example -> example.substring(before.length()).split("\"")[0],
                                example -> example));
    }

    /** As they are called on the wire. */
    static List<String> names(Class<?> messages) {
        return Arrays.stream(messages.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .sorted()
                .toList();
    }

    static String act(String name) {
        return Objects.requireNonNull(ACTS.get(name), "no example of the act " + name);
    }

    static String message(String name) {
        return Objects.requireNonNull(MESSAGES.get(name), "no example of " + name);
    }
}
