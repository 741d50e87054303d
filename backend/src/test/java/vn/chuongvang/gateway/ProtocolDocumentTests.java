package vn.chuongvang.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.context.properties.bind.DefaultValue;

import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.audience.Reply;
import vn.chuongvang.contest.Act;
import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.Refusal;
import vn.chuongvang.gateway.message.ClientMessage;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.StaffAct;
import vn.chuongvang.gateway.socket.CloseCode;
import vn.chuongvang.gateway.socket.Codec;
import vn.chuongvang.gateway.socket.SocketSettings;
import vn.chuongvang.gateway.view.ActNames;
import vn.chuongvang.live.StaffNote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** docs/protocol.md and the code say the same. */
class ProtocolDocumentTests {
    private static final JsonMapper JSON = Codec.mapper();
    private static final String DOCUMENT = read("../docs/protocol.md");
    private static final Pattern REFUSAL = Pattern.compile("`([A-Z][A-Z_]{3,})`");

    /** A part of the document that describes the messages of one sealed type. */
    private record Part(String title, Class<?> type) {
        Map<String, String> sections() {
            var start = DOCUMENT.indexOf("\n## " + title + "\n");
            assertThat(start).as(title).isNotNegative();
            var end = DOCUMENT.indexOf("\n## ", start + 4);
            var found = new TreeMap<String, String>();
            for (var section : DOCUMENT.substring(start, end).split("\n### ")) {
                if (section.startsWith("`")) {
                    var name = section.substring(1, section.indexOf('`', 1));
                    assertThat(found.put(name, section)).as("twice: " + name).isNull();
                }
            }
            return found;
        }

        Map<String, Class<?>> types() {
            var found = new TreeMap<String, Class<?>>();
            for (var sub : type.getAnnotation(JsonSubTypes.class).value()) {
                found.put(sub.name(), sub.value());
            }
            return found;
        }
    }

    private static final List<Part> PARTS =
            List.of(
                    new Part("From the client", ClientMessage.class),
                    new Part("Acts of staff", StaffAct.class),
                    new Part("From the server", ServerMessage.class));

    @TestFactory
    Stream<DynamicTest> every_message_is_documented_and_nothing_else() {
        return PARTS.stream()
                .map(
                        part ->
                                DynamicTest.dynamicTest(
                                        part.title(),
                                        () -> {
                                            assertThat(part.types().values())
                                                    .as("names on the wire")
                                                    .containsExactlyInAnyOrder(
                                                            messages(part.type()));
                                            assertThat(part.sections().keySet())
                                                    .isEqualTo(part.types().keySet());
                                        }));
    }

    /** The records; what only gathers some of them is no message. */
    private static Class<?>[] messages(Class<?> type) {
        return Arrays.stream(type.getPermittedSubclasses())
                .flatMap(
                        one ->
                                one.isInterface()
                                        ? Arrays.stream(one.getPermittedSubclasses())
                                        : Stream.of(one))
                .toArray(Class<?>[]::new);
    }

    @TestFactory
    Stream<DynamicTest> every_example_is_read_and_written_back() {
        return PARTS.stream()
                .flatMap(
                        part ->
                                part.sections().entrySet().stream()
                                        .map(
                                                section ->
                                                        DynamicTest.dynamicTest(
                                                                section.getKey(),
                                                                () -> roundTrip(part, section))));
    }

    private static void roundTrip(Part part, Map.Entry<String, String> section) {
        var text = section.getValue();
        var start = text.indexOf("```json\n");
        assertThat(start).as("example").isNotNegative();
        var example = text.substring(start + 8, text.indexOf("\n```", start));
        var message = JSON.readerFor(part.type()).readValue(example);
        assertThat(message).isInstanceOf(part.types().get(section.getKey()));
        var written = JSON.writerFor(part.type()).writeValueAsString(message);
        assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(example));
    }

    @TestFactory
    Stream<DynamicTest> every_field_is_named_where_its_message_is() {
        return PARTS.stream()
                .flatMap(
                        part ->
                                part.types().entrySet().stream()
                                        .map(
                                                type ->
                                                        DynamicTest.dynamicTest(
                                                                type.getKey(),
                                                                () ->
                                                                        fieldsAreNamed(
                                                                                part.sections()
                                                                                        .get(
                                                                                                type
                                                                                                        .getKey()),
                                                                                type.getValue()))));
    }

    private static void fieldsAreNamed(String section, Class<?> type) {
        assertThat(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName))
                .allMatch(
                        field ->
                                section.contains("`" + field + "`")
                                        || section.contains("\"" + field + "\""),
                        "named in its section");
    }

    @Test
    void every_limit_stands_there_with_its_default() {
        for (var setting : SocketSettings.class.getConstructors()[0].getParameters()) {
            var value = setting.getAnnotation(DefaultValue.class).value();
            var row =
                    "| `%s` | %s |"
                            .formatted(
                                    kebab(setting.getName()),
                                    value.length == 0 ? "none" : value[0]);
            assertThat(DOCUMENT.contains(row)).as(row).isTrue();
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    @Test
    void every_close_code_stands_there_and_no_other() {
        var rows = Pattern.compile("(?m)^\\| (\\d{4}) \\| (\\w+) \\|").matcher(DOCUMENT);
        var documented = new TreeMap<Integer, String>();
        while (rows.find()) {
            documented.put(Integer.valueOf(rows.group(1)), rows.group(2));
        }
        var known = new TreeMap<Integer, String>();
        for (var code : CloseCode.values()) {
            known.put(code.code(), code.reason());
        }
        assertThat(documented).isEqualTo(known);
    }

    @Test
    void every_refusal_stands_there_and_no_other() throws IOException {
        var part = DOCUMENT.substring(DOCUMENT.indexOf("\n## Refusals\n"));
        part = part.substring(0, part.indexOf("\n## ", 4));
        var documented = new TreeSet<String>();
        REFUSAL.matcher(part).results().forEach(found -> documented.add(found.group(1)));
        var known = new TreeSet<String>();
        Arrays.stream(Refusal.values()).forEach(refusal -> known.add(refusal.name()));
        Arrays.stream(Reply.Code.values()).forEach(code -> known.add(code.name()));
        known.addAll(saidInTheGateway());
        assertThat(documented).isEqualTo(known);
    }

    /** Codes stand in our sources as plain strings beside a refusal. */
    private static TreeSet<String> saidInTheGateway() throws IOException {
        var code = Pattern.compile("\"([A-Z][A-Z]+(?:_[A-Z]+)*)\"");
        var found = new TreeSet<String>();
        for (var folder : List.of("session", "socket")) {
            try (var files =
                    Files.walk(Path.of("src/main/java/vn/chuongvang/gateway").resolve(folder))) {
                files.filter(Files::isRegularFile)
                        .map(file -> read(file.toString()))
                        .flatMap(text -> code.matcher(text).results())
                        .map(match -> match.group(1))
                        .filter(word -> !word.equals("GET") && !word.equals("UTF"))
                        .forEach(found::add);
            }
        }
        return found;
    }

    @Test
    void the_inverse_of_every_act_stands_there() {
        var start = DOCUMENT.indexOf("### How each act is taken back");
        var rows = DOCUMENT.substring(start, DOCUMENT.indexOf("\n## ", start)).split("\n");
        for (var act : Act.values()) {
            var name = "`" + ActNames.of(act) + "`";
            assertThat(rows)
                    .as(act.name())
                    .anyMatch(
                            row ->
                                    row.startsWith("| ")
                                            && row.split("\\|")[1].contains(name)
                                            && row.split("\\|")[2]
                                                    .strip()
                                                    .matches(act.inverse() + "\\b.*"));
        }
    }

    @Test
    void every_kind_of_log_line_stands_there() {
        var part = DOCUMENT.substring(DOCUMENT.indexOf("\n## Lines of the log\n"));
        for (var fact : ContestEvent.class.getPermittedSubclasses()) {
            var name = fact.getSimpleName();
            if (name.equals("AnswerRecorded") || name.equals("ContestPrepared")) {
                continue;
            }
            var kind = Character.toLowerCase(name.charAt(0)) + name.substring(1);
            assertThat(part.contains("`" + kind + "`")).as(kind).isTrue();
        }
        for (var note : StaffNote.class.getPermittedSubclasses()) {
            var name = note.getSimpleName();
            var kind = Character.toLowerCase(name.charAt(0)) + name.substring(1);
            assertThat(part.contains("`" + kind + "`")).as(kind).isTrue();
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
