package vn.chuongvang.gateway.web;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.chuongvang.contest.ContestRules;
import vn.chuongvang.live.RulesJson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Parameters that differ from a preset: {@code {"answer": {"graceMillis": 1000}}} or {@code
 * {"answer.graceMillis": 1000}}. A name that begins with {@code section.} changes every section.
 * Nothing is silently ignored: an unknown name is refused.
 */
final class RuleChanges {

    /** Names of the printed rule table that differ from those of the records. */
    private static final Map<String, String> TABLE_NAMES =
            Map.of(
                    "answer.graceMs", "answer.graceMillis",
                    "answer.changeAllowed", "answer.change",
                    "answer.windowOpens", "answer.window",
                    "final", "finalQuestion",
                    "final.choice", "finalQuestion.choice",
                    "final.reader", "finalQuestion.reader",
                    "audience.play", "audience",
                    "dispute.window", "disputeWindow");

    private static final String EVERY_SECTION = "section.";

    private final ObjectNode rules;
    private final List<String> unknown = new ArrayList<>();

    private RuleChanges(ObjectNode rules) {
        this.rules = rules;
    }

    static ContestRules apply(ContestRules rules, ObjectNode changes) {
        var change = new RuleChanges(RulesJson.of(rules));
        changes.properties().forEach(one -> change.set(one.getKey(), one.getValue()));
        if (!change.unknown.isEmpty()) {
            throw Refused.unfit(
                    "RULES_UNKNOWN", "The rules have no such parameters.", change.unknown);
        }
        try {
            return RulesJson.read(change.rules);
        } catch (JacksonException e) {
            var path =
                    e instanceof tools.jackson.databind.DatabindException bound ? where(bound) : "";
            throw Refused.unfit(
                    "RULES_UNREADABLE", "A rule parameter has no such value.", List.of(path));
        }
    }

    private void set(String typed, JsonNode value) {
        var name = TABLE_NAMES.getOrDefault(typed, typed);
        if (name.startsWith(EVERY_SECTION)) {
            var parameter = name.substring(EVERY_SECTION.length());
            sections().forEach(section -> set((ObjectNode) section, parameter, typed, value));
        } else {
            set(rules, name, typed, value);
        }
    }

    private void set(ObjectNode parent, String name, String typed, JsonNode value) {
        var dot = name.indexOf('.');
        var first = dot < 0 ? name : name.substring(0, dot);
        var old = parent.get(first);
        if (old == null) {
            unknown.add(typed);
        } else if (dot >= 0) {
            if (old instanceof ObjectNode inner) {
                set(inner, name.substring(dot + 1), typed, value);
            } else {
                unknown.add(typed);
            }
        } else if (old instanceof ObjectNode inner && value.isObject() && !value.has("is")) {
            value.properties()
                    .forEach(
                            one ->
                                    set(
                                            inner,
                                            one.getKey(),
                                            typed + "." + one.getKey(),
                                            one.getValue()));
        } else {
            parent.set(first, value);
        }
    }

    private Stream<JsonNode> sections() {
        return ((ArrayNode) rules.get("sections")).valueStream();
    }

    private static String where(tools.jackson.databind.DatabindException bound) {
        var path = new StringBuilder();
        for (var step : bound.getPath()) {
            path.append(path.isEmpty() ? "" : ".");
            path.append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName());
        }
        return path.toString();
    }
}
