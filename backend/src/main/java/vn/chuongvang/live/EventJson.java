package vn.chuongvang.live;

import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.contest.ContestEvent;

import java.util.Map;
import java.util.TreeMap;

/** Facts as JSON. The name of a fact's type is its column of its own; the body has its fields. */
final class EventJson {

    private static final Map<String, Class<?>> TYPES = leaves(ContestEvent.class, new TreeMap<>());

    private final JsonMapper mapper;

    EventJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String type(ContestEvent event) {
        return event.getClass().getSimpleName();
    }

    String body(ContestEvent event) {
        return mapper.writeValueAsString(event);
    }

    ContestEvent event(String type, String body) {
        var known = TYPES.get(type);
        if (known == null) {
            throw new IllegalStateException("a fact of unknown type: " + type);
        }
        return (ContestEvent) mapper.readValue(body, known);
    }

    Recorded recorded(JournalRow row) {
        return new Recorded(row.seq(), row.at(), row.actor(), event(row.type(), row.body()));
    }

    /** Sealed types all the way down to the records. */
    static Map<String, Class<?>> leaves(Class<?> type, Map<String, Class<?>> found) {
        if (!type.isSealed()) {
            found.put(type.getSimpleName(), type);
            return found;
        }
        for (var part : type.getPermittedSubclasses()) {
            leaves(part, found);
        }
        return found;
    }
}
