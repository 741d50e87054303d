package vn.chuongvang.live;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.chuongvang.contest.ContestRules;

/** The rule table as JSON, as it is stored: sealed values carry their name as {@code is}. */
public final class RulesJson {

    private static final JsonMapper MAPPER = LiveJson.mapper();
    private static final ObjectReader STRICT =
            MAPPER.readerFor(ContestRules.class)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private RulesJson() {}

    public static ObjectNode of(ContestRules rules) {
        return MAPPER.valueToTree(rules);
    }

    /**
     * @throws tools.jackson.core.JacksonException when a parameter is unknown or has no such value
     */
    public static ContestRules read(ObjectNode json) {
        return STRICT.readValue(json);
    }
}
