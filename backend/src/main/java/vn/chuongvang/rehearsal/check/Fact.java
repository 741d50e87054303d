package vn.chuongvang.rehearsal.check;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * One row of a journal as it lies on disk, read without the server's own code.
 *
 * @param answer the key of an answer that counts; null for every other fact
 * @param transaction the database transaction that wrote it
 */
public record Fact(
        long seq, String type, @Nullable AnswerKey answer, long transaction, JsonNode body) {

    /** What makes an answer the same answer. */
    public record AnswerKey(int round, int contestant, int attempt) {}

    boolean is(String name) {
        return type.equals(name);
    }

    int round() {
        return number("round");
    }

    /** A number, whether it was written plainly or as a record with one field. */
    int number(String field) {
        return plain(body.path(field));
    }

    static int plain(JsonNode node) {
        return node.isObject() ? node.path("value").asInt() : node.asInt();
    }
}
