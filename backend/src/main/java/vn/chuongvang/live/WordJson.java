package vn.chuongvang.live;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.chuongvang.contest.ContestCommand;

import java.time.Instant;
import java.util.List;

/** Words between nodes as JSON; both ends run the same version, or say that they do not. */
final class WordJson {

    private static final TypeReference<List<Word.Told>> TOLD = new TypeReference<>() {};
    private static final TypeReference<List<Word.Asked>> ASKED = new TypeReference<>() {};

    private final JsonMapper mapper;

    WordJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String told(List<? extends Word.Told> words) {
        return mapper.writerFor(TOLD).writeValueAsString(words);
    }

    List<Word.Told> told(String json) {
        return mapper.readValue(json, TOLD);
    }

    String asked(List<? extends Word.Asked> words) {
        return mapper.writerFor(ASKED).writeValueAsString(words);
    }

    List<Word.Asked> asked(String json) {
        return mapper.readValue(json, ASKED);
    }

    /** A letter as it is sent; whether it has a time of its own shows by asking for another. */
    Word.Letter letter(String from, long number, Submission submission) {
        var command = submission.command().apply(Instant.EPOCH);
        return new Word.Letter(
                from,
                number,
                submission.origin(),
                mapper.writerFor(ContestCommand.class).writeValueAsString(command),
                !command.at().equals(Instant.EPOCH));
    }

    /** The letter as it was before it was sent, without the way back. */
    ContestCommand command(Word.Letter letter, Instant judged) {
        if (letter.timed()) {
            return mapper.readValue(letter.command(), ContestCommand.class);
        }
        var tree = (ObjectNode) mapper.readTree(letter.command());
        tree.set("at", mapper.valueToTree(judged));
        return mapper.treeToValue(tree, ContestCommand.class);
    }
}
