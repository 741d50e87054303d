package vn.chuongvang.live;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.chuongvang.contest.ContestCommand;

import java.time.Instant;
import java.util.function.Consumer;

/** Words between nodes that are few, as JSON; see {@link WordBytes}. */
final class WordJson {

    private final JsonMapper mapper;

    WordJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    byte[] bytes(Word word) {
        return mapper.writerFor(Word.class).writeValueAsBytes(word);
    }

    Word word(byte[] json) {
        return mapper.readValue(json, Word.class);
    }

    /** A letter as it is sent; whether it has a time of its own shows by asking for another. */
    Word.Letter letter(String from, long number, Submission submission) {
        var command = submission.command().apply(Instant.EPOCH);
        if (command instanceof ContestCommand.SubmitAnswer answer
                && submission.origin().equals(new Submission.Origin.Contestant(answer.at()))) {
            return new Word.Answering(from, number, answer);
        }
        return new Word.Acting(
                from,
                number,
                submission.origin(),
                mapper.writerFor(ContestCommand.class).writeValueAsString(command),
                !command.at().equals(Instant.EPOCH));
    }

    /** The letter as it was before it was sent, with another way back. */
    Submission submission(Word.Letter letter, Consumer<Reply> reply) {
        return switch (letter) {
            case Word.Answering(_, _, var answer) -> Submission.answer(answer, reply);
            case Word.Acting acting ->
                    new Submission(acting.origin(), at -> command(acting, at), reply);
        };
    }

    private ContestCommand command(Word.Acting letter, Instant judged) {
        if (letter.timed()) {
            return mapper.readValue(letter.command(), ContestCommand.class);
        }
        var tree = (ObjectNode) mapper.readTree(letter.command());
        tree.set("at", mapper.valueToTree(judged));
        return mapper.treeToValue(tree, ContestCommand.class);
    }
}
