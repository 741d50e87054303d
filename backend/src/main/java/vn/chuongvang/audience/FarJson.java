package vn.chuongvang.audience;

import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.live.LiveJson;

/** Words between nodes as JSON. */
final class FarJson {
    private static final JsonMapper MAPPER = LiveJson.mapper();

    private FarJson() {}

    static String text(FarWord word) {
        return MAPPER.writerFor(FarWord.class).writeValueAsString(word);
    }

    static FarWord read(String text) {
        return MAPPER.readValue(text, FarWord.class);
    }
}
