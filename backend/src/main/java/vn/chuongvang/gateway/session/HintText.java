package vn.chuongvang.gateway.session;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hints as they travel: the record's name is the topic, its components are the text. */
final class HintText {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Map<String, Class<?>> KINDS =
            Stream.of(Hint.class.getPermittedSubclasses())
                    .collect(Collectors.toMap(Class::getSimpleName, kind -> kind));

    private HintText() {}

    static String topic(Hint hint) {
        return hint.getClass().getSimpleName();
    }

    static String body(Hint hint) {
        return MAPPER.writeValueAsString(hint);
    }

    /** Empty for what a newer node says. */
    static Optional<Hint> read(String topic, String body) {
        return Optional.ofNullable(KINDS.get(topic))
                .map(kind -> (Hint) MAPPER.readValue(body, kind));
    }
}
