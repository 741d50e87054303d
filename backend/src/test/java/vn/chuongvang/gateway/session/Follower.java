package vn.chuongvang.gateway.session;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a phone makes of its messages, in the few fields that must agree however it came to them.
 */
final class Follower {
    private static final JsonMapper JSON = new JsonMapper();

    private String phase = "";
    private int left = -1;
    private int round;
    private long closesAt;
    private long seq;
    private boolean resumed;

    void hear(String text) {
        var message = JSON.readTree(text);
        seq = Math.max(seq, message.path("seq").asLong(0));
        switch (message.path("t").asString()) {
            case "welcome" -> resumed = message.path("resumed").asBoolean();
            case "state" -> {
                phase = message.path("phase").asString();
                left = message.path("left").asInt();
                question(message.path("question"));
            }
            case "ask" -> {
                phase = "ask";
                left = message.path("left").asInt();
                question(message.path("question"));
            }
            case "clock" -> {
                if (message.path("round").asInt() == round) {
                    closesAt = message.path("closesAt").asLong();
                }
            }
            case "result" -> rest(message);
            case "standing" -> {
                if (message.path("cause").asString().equals("started")
                        || message.path("round").asInt(-1) == round) {
                    rest(message);
                }
                left = message.path("left").asInt();
            }
            case "end" -> {
                phase = "finished";
                round = 0;
                closesAt = 0;
            }
            default -> {}
        }
    }

    private void rest(JsonNode message) {
        phase = "between";
        left = message.path("left").asInt();
        round = 0;
        closesAt = 0;
    }

    private void question(JsonNode question) {
        round = question.path("round").asInt(0);
        closesAt = question.path("closesAt").asLong(0);
    }

    boolean wasResumed() {
        return resumed;
    }

    String phase() {
        return phase;
    }

    int left() {
        return left;
    }

    int round() {
        return round;
    }

    long closesAt() {
        return closesAt;
    }

    long seq() {
        return seq;
    }
}
