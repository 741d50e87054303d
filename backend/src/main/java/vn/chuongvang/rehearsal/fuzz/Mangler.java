package vn.chuongvang.rehearsal.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.chuongvang.gateway.message.Audience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes messages that are nearly right out of right ones. The same chance, the same messages. */
final class Mangler {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String[] BAD_UTF8 = {"c0af", "eda080", "f8", "80", "f4908080", "e1ba"};

    private final Examples examples;
    private final RandomGenerator random;
    private final List<String> literals = new ArrayList<>();

    Mangler(Examples examples, RandomGenerator random) {
        this.examples = examples;
        this.random = random;
    }

    /** A message as somebody of this audience might send it, right for the moment or nearly. */
    byte[] right(Audience as, Moment moment) {
        return message(as, moment).toString().getBytes(UTF_8);
    }

    /** The same with something wrong, mostly. */
    byte[] wrong(Audience as, Moment moment) {
        if (random.nextInt(20) == 0) {
            return any(Rubbish.DOCUMENTS).getBytes(UTF_8);
        }
        var message = message(as, moment);
        for (int i = random.nextInt(3); i >= 0; i--) {
            changeTree(message);
        }
        return changeBytes(written(message));
    }

    /** A {@code hello} that is not quite one. */
    byte[] wrong(String hello) {
        var message = (ObjectNode) JSON.readTree(hello);
        changeTree(message);
        return changeBytes(written(message));
    }

    private ObjectNode message(Audience as, Moment moment) {
        var staff = as == Audience.HOST || as == Audience.REFEREE || as == Audience.PROMPTER;
        ObjectNode message;
        if (random.nextInt(10) < (staff ? 8 : 2)) {
            message = JSON.createObjectNode();
            message.put("t", "act").put("id", "fuzz-" + random.nextInt(1_000));
            message.put("controlSeq", moment.controlSeq());
            message.set("act", JSON.readTree(any(examples.acts())));
        } else {
            message = (ObjectNode) JSON.readTree(any(examples.messages()));
        }
        if (random.nextInt(4) > 0) {
            update(message, moment);
        }
        return message;
    }

    /** The examples are of another evening. */
    private void update(ObjectNode message, Moment moment) {
        if (message.has("round")) {
            message.put("round", moment.round() - (random.nextInt(4) == 0 ? 1 : 0));
        }
        if (message.has("contestant")) {
            message.put("contestant", 1 + random.nextInt(moment.seats()));
        }
        if (message.has("option")) {
            message.put("option", random.nextInt(4));
        }
        message.values().stream()
                .filter(JsonNode::isObject)
                .forEach(inner -> update((ObjectNode) inner, moment));
    }

    private void changeTree(JsonNode node) {
        var containers = node.valueStream().filter(JsonNode::isContainer).toList();
        if (!containers.isEmpty() && random.nextInt(3) > 0) {
            changeTree(any(containers));
        } else if (node instanceof ObjectNode object) {
            changeObject(object);
        } else if (node instanceof ArrayNode array) {
            array.add(literal());
        }
    }

    private void changeObject(ObjectNode object) {
        var names = List.copyOf(object.propertyNames());
        if (names.isEmpty() || random.nextInt(8) == 0) {
            object.put(any(List.of("extra", "t", "do", "token", "reason", "")), literal());
            return;
        }
        var name = any(names);
        switch (random.nextInt(8)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + "x", object.remove(name));
            case 2 -> object.put(name, standIn("1,\"" + name + "\":" + any(Rubbish.VALUES)));
            case 3 -> object.put(name, standIn("[" + object.get(name) + "]"));
            default -> object.put(name, literal());
        }
    }

    private String literal() {
        return standIn(any(Rubbish.VALUES));
    }

    /** The tree holds only what is JSON, so what is not takes its place in the text. */
    private String standIn(String literal) {
        literals.add(literal);
        return "@" + (literals.size() - 1) + "@";
    }

    private String written(JsonNode message) {
        var text = message.toString();
        for (int i = literals.size() - 1; i >= 0; i--) {
            text = text.replace("\"@" + i + "@\"", literals.get(i));
        }
        literals.clear();
        return text;
    }

    private byte[] changeBytes(String text) {
        var bytes = text.getBytes(UTF_8);
        int at = random.nextInt(bytes.length + 1);
        return switch (random.nextInt(48)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> joined(bytes, " {}".getBytes(UTF_8), bytes.length);
            case 2 -> joined(bytes, HexFormat.of().parseHex(any(List.of(BAD_UTF8))), at);
            case 3 -> {
                bytes[Math.min(at, bytes.length - 1)] ^= (byte) (1 << random.nextInt(8));
                yield bytes;
            }
            case 4 -> joined(bytes, "[".repeat(1 + random.nextInt(1_000)).getBytes(UTF_8), at);
            case 5 -> joined(bytes, " ".repeat(random.nextInt(3_000)).getBytes(UTF_8), at);
            default -> bytes;
        };
    }

    private static byte[] joined(byte[] bytes, byte[] more, int at) {
        var all = new byte[bytes.length + more.length];
        System.arraycopy(bytes, 0, all, 0, at);
        System.arraycopy(more, 0, all, at, more.length);
        System.arraycopy(bytes, at, all, at + more.length, bytes.length - at);
        return all;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
