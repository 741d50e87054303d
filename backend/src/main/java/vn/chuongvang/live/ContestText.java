package vn.chuongvang.live;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.contest.ContestRules;
import vn.chuongvang.contest.Contestant;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a contest was made of, as the texts that are stored and hashed. */
final class ContestText {

    private static final TypeReference<List<Contestant>> ROSTER = new TypeReference<>() {};
    private static final TypeReference<List<AskedQuestion>> QUESTIONS = new TypeReference<>() {};

    private final JsonMapper mapper;

    ContestText(JsonMapper mapper) {
        this.mapper = mapper;
    }

    static Hash rulesHash(ContestRules rules) {
        var canonical = rules.canonical().getBytes(StandardCharsets.UTF_8);
        return Hash.of(digest -> digest.update(canonical));
    }

    String rules(ContestRules rules) {
        return mapper.writeValueAsString(rules);
    }

    String roster(List<Contestant> roster) {
        return mapper.writerFor(ROSTER).writeValueAsString(roster);
    }

    String questions(List<AskedQuestion> questions) {
        return mapper.writerFor(QUESTIONS).writeValueAsString(questions);
    }

    ContestRules readRules(String text) {
        return mapper.readValue(text, ContestRules.class);
    }

    List<Contestant> readRoster(String text) {
        return mapper.readValue(text, ROSTER);
    }

    List<AskedQuestion> readQuestions(String text) {
        return mapper.readValue(text, QUESTIONS);
    }
}
