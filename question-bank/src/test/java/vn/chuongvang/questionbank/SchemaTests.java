package vn.chuongvang.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The JSON Schema, which editors use, says the same as the reader, which the product uses. */
class SchemaTests {
    private static final Path QUESTIONS = Path.of("questions");
    private static final Path SCHEMAS = Path.of("schema");

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(Topic.class)
    void every_file_of_questions_obeys_the_schema(Topic topic) throws IOException {
        var file = Files.readString(QUESTIONS.resolve(topic.fileName()));
        assertThat(errors("question.schema.json", file)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void every_file_of_translations_obeys_the_schema(Topic topic) throws IOException {
        for (var language : Language.CODES) {
            var file = QUESTIONS.resolve(language).resolve(topic.fileName());
            if (Files.exists(file)) {
                assertThat(errors("translation.schema.json", Files.readString(file))).isEmpty();
            }
        }
    }

    @Test
    void the_sources_obey_their_schema() throws IOException {
        var file = Files.readString(QUESTIONS.resolve("sources.yaml"));
        assertThat(errors("sources.schema.json", file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: T7-001 -> id: T7-1",
                "version: 1 -> version: 0",
                "type: SHORT_TEXT -> type: ESSAY",
                "difficulty: 1 -> difficulty: 4",
                "    text: \"Viết tên?\"\n -> ",
                "accepted: [\"VNeID\"] -> accepted: []",
                "matchPolicy: EXACT -> matchPolicy: STRICT",
                "    explanation: \"Giải thích.\"\n -> ",
                "audience: [GENERAL] -> audience: [EVERYBODY]",
                "audience: [GENERAL] -> audience: []",
                "skill: SAFETY -> skill: COOKING",
                "validFrom: 2026-01-01 -> validFrom: 1/1/2026",
                "    reviewBy: 2026-12-31\n -> ",
                "volatility: STABLE -> volatility: MAYBE",
                "    author: Ban biên soạn\n -> ",
                "state: REVIEWED -> state: FINE",
                "state: REVIEWED -> state: REVIEWED\n    colour: red"
            })
    void what_the_schema_refuses_the_reader_refuses_too(String change) throws IOException {
        var parts = change.split(" -> ", -1);
        var broken = GOOD.replace(parts[0], parts[1]);
        assertThat(broken).isNotEqualTo(GOOD);
        assertThat(errors("question.schema.json", broken)).isNotEmpty();
        assertThat(reading(broken).problems()).isNotEmpty();
    }

    @Test
    void what_the_schema_accepts_the_reader_accepts_too() throws IOException {
        assertThat(errors("question.schema.json", GOOD)).isEmpty();
        assertThat(reading(GOOD).problems()).isEmpty();
        assertThat(reading(GOOD).entries()).hasSize(1);
    }

    @Test
    void the_schema_lists_the_constants_of_the_code() throws IOException {
        var schema = Files.readString(SCHEMAS.resolve("question.schema.json"));
        for (var type :
                List.of(
                        Question.Type.class,
                        Question.Audience.class,
                        Question.Skill.class,
                        Question.State.class,
                        Validity.Volatility.class,
                        Answer.MatchPolicy.class)) {
            assertThat(schema)
                    .contains(
                            Arrays.stream(type.getEnumConstants())
                                    .map(c -> "\"" + c + "\"")
                                    .toList());
        }
    }

    private Reading reading(String questions) throws IOException {
        Files.writeString(folder.resolve("sources.yaml"), SOURCES);
        Files.writeString(folder.resolve(Topic.T7.fileName()), questions);
        return BankReader.fromFolder(folder);
    }

    private static List<Error> errors(String schema, String yaml) throws IOException {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        return registry.getSchema(Files.readString(SCHEMAS.resolve(schema)))
                .validate(yaml, InputFormat.YAML);
    }

    private static final String SOURCES =
            """
            A1:
              title: "Một bài báo"
              publisher: "Một tờ báo"
              readOn: 2026-11-22
              tier: PRESS
            """;

    private static final String GOOD =
            """
            questions:
              - id: T7-001
                version: 1
                type: SHORT_TEXT
                difficulty: 1
                text: "Viết tên?"
                accepted: ["VNeID"]
                mustReject: ["VssID"]
                matchPolicy: EXACT
                explanation: "Giải thích."
                audience: [GENERAL]
                skill: SAFETY
                region: Ninh Bình
                factIds: [T7.01]
                sources: [A1]
                legalBasis:
                  - number: "26/2023/QH15"
                    article: "Điều 12"
                validFrom: 2026-01-01
                reviewBy: 2026-12-31
                volatility: STABLE
                readSeconds: 10
                answerSeconds: 20
                author: Ban biên soạn
                reviewers: [Một người]
                state: REVIEWED
            """;
}
