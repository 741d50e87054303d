package vn.chuongvang.questionbank.exchange.qti;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Answer.MatchPolicy;
import vn.chuongvang.questionbank.Media;
import vn.chuongvang.questionbank.exchange.Files;
import vn.chuongvang.questionbank.exchange.Limits;
import vn.chuongvang.questionbank.exchange.Medium;
import vn.chuongvang.questionbank.exchange.Note;
import vn.chuongvang.questionbank.exchange.RandomQuestions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Items of QTI 2.1 as other programs write them, and packages that mean harm. */
class QtiTests {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1, 2, 3};
    private static final String MANIFEST =
            "<manifest><resources><resource type='imsqti_item_xmlv2p1'"
                    + " href='items/a.xml'/></resources></manifest>";

    private static String item(String declaration, String body, String rest) {
        return "<assessmentItem xmlns='http://www.imsglobal.org/xsd/imsqti_v2p1' title='T'>"
                + declaration
                + "<itemBody>"
                + body
                + "</itemBody>"
                + rest
                + "</assessmentItem>";
    }

    private static String declared(String cardinality, String type, String content) {
        return "<responseDeclaration identifier='R' cardinality='%s' baseType='%s'>%s</responseDeclaration>"
                .formatted(cardinality, type, content);
    }

    private static String right(String... values) {
        return "<correctResponse><value>"
                + String.join("</value><value>", values)
                + "</value></correctResponse>";
    }

    private static String choices(String most) {
        return "<choiceInteraction responseIdentifier='R' maxChoices='"
                + most
                + "'><prompt>Chọn <b>gì</b>?</prompt><simpleChoice"
                + " identifier='x'>Một<feedbackInline>a</feedbackInline></simpleChoice><simpleChoice"
                + " identifier='y'>Hai</simpleChoice><simpleChoice"
                + " identifier='z'>Ba</simpleChoice></choiceInteraction>";
    }

    private static Files.Read read(String declaration, String body, String rest) {
        return Files.read(new QtiImporter(), item(declaration, body, rest));
    }

    @Test
    void a_choice_with_prompt_and_feedback() {
        var read =
                read(
                        declared("single", "identifier", right("y")),
                        "<p>Đọc kỹ.</p><rubricBlock>ẩn</rubricBlock>" + choices("1"),
                        "<modalFeedback identifier='f'>Vì thế.</modalFeedback>");
        assertThat(read.draft().text()).isEqualTo("Đọc kỹ.\nChọn gì?");
        assertThat(read.draft().answer())
                .isEqualTo(new Answer.Choice(List.of("Một", "Hai", "Ba"), 1));
        assertThat(read.draft().explanation()).isEqualTo("Vì thế.");
        assertThat(read.warnings()).contains("feedback.lost");
    }

    @Test
    void several_choices_lose_their_shares() {
        var shares =
                "<mapping><mapEntry mapKey='x' mappedValue='1'/><mapEntry mapKey='z'"
                        + " mappedValue='2'/></mapping>";
        var read =
                read(
                        declared("multiple", "identifier", right("x", "z") + shares),
                        choices("0"),
                        "");
        assertThat(read.draft().answer())
                .isEqualTo(new Answer.MultipleChoice(List.of("Một", "Hai", "Ba"), List.of(0, 2)));
        assertThat(read.warnings()).contains("weights.lost");
        assertThat(
                        read(
                                        declared("single", "identifier", right("z") + shares),
                                        choices("1"),
                                        "")
                                .problems())
                .containsExactly("weights.partial");
    }

    @Test
    void a_blank_in_a_sentence_takes_words_or_a_number() {
        var typed = "<p>Nghị quyết <textEntryInteraction responseIdentifier='R'/> nói gì?</p>";
        var words =
                read(
                        declared(
                                "single",
                                "string",
                                "<mapping><mapEntry mapKey='57' mappedValue='1'/><mapEntry"
                                        + " mapKey='58' mappedValue='0'/></mapping>"),
                        typed,
                        "");
        assertThat(words.draft().text()).isEqualTo("Nghị quyết _____ nói gì?");
        assertThat(words.draft().answer())
                .isEqualTo(new Answer.ShortText(List.of("57"), List.of("58"), MatchPolicy.LENIENT));
        var processing =
                "<responseProcessing><responseCondition><responseIf><equal toleranceMode='relative'"
                    + " tolerance='10 10'/></responseIf></responseCondition></responseProcessing>";
        var number = read(declared("single", "float", right("50")), typed, processing);
        assertThat(((Answer.Number) number.draft().answer()).tolerance())
                .isEqualByComparingTo(new BigDecimal("5"));
    }

    @Test
    void what_is_not_played_is_named() {
        assertThat(read("", "<p>Chỉ đọc.</p>", "").problems()).containsExactly("type.description");
        assertThat(
                        read(
                                        declared("single", "identifier", right("y")),
                                        choices("1") + choices("1"),
                                        "")
                                .problems())
                .containsExactly("type.cloze");
        for (var name :
                List.of(
                        "sliderInteraction",
                        "drawingInteraction",
                        "gapMatchInteraction",
                        "customInteraction")) {
            assertThat(
                            read(
                                            declared("single", "identifier", right("y")),
                                            "<p>Hỏi?</p><" + name + " responseIdentifier='R'/>",
                                            "")
                                    .problems())
                    .containsExactly("type.unknown");
        }
        assertThat(
                        read(
                                        declared("single", "identifier", right("y")),
                                        "<p>?<img src='https://a.vn/b.png'/></p>" + choices("1"),
                                        "")
                                .problems())
                .containsExactly("media.remote");
    }

    @Test
    void pictures_travel_in_the_package() {
        var media =
                new Media(Optional.of(new Media.Picture("a.png", "Màn <hình>")), Optional.empty());
        var question = RandomQuestions.of(1, "Hỏi?", new Answer.TrueFalse(true), "Vì thế.", media);
        var written =
                Files.write(
                        new QtiExporter(),
                        List.of(
                                question,
                                question.equals(question)
                                        ? RandomQuestions.of(
                                                2,
                                                "Hỏi nữa?",
                                                new Answer.TrueFalse(false),
                                                "Vì thế.",
                                                media)
                                        : question),
                        _ -> Optional.of(PNG));
        var read = Files.read(new QtiImporter(), written.file());
        assertThat(read.items())
                .hasSize(2)
                .allMatch(
                        one ->
                                one.draft()
                                        .orElseThrow()
                                        .picture()
                                        .equals(Optional.of(new Medium(PNG, "png", "Màn <hình>"))));
    }

    private record Part(String name, byte[] bytes, boolean link) {
        static Part of(String name, String text) {
            return new Part(name, text.getBytes(StandardCharsets.UTF_8), false);
        }
    }

    private static byte[] zip(List<Part> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(out)) {
            for (var part : parts) {
                var entry = new ZipArchiveEntry(part.name());
                if (part.link()) {
                    entry.setUnixMode(UnixStat.LINK_FLAG | 0777);
                }
                zip.putArchiveEntry(entry);
                zip.write(part.bytes());
                zip.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static Optional<String> failure(Part... parts) {
        return failure(zip(List.of(parts)));
    }

    private static Optional<String> failure(byte[] file) {
        return Files.read(new QtiImporter(), file).failure().map(Note::code);
    }

    @Test
    void paths_out_of_the_package_are_refused() {
        var manifest = Part.of("imsmanifest.xml", MANIFEST);
        for (var name : List.of("../a.xml", "items/../../a.xml", "/etc/a.xml", "C:/a.xml")) {
            assertThat(failure(manifest, Part.of(name, "x"))).as(name).contains("zip.path");
        }
        assertThat(
                        failure(
                                manifest,
                                new Part(
                                        "items/a.xml",
                                        "/etc/passwd".getBytes(StandardCharsets.UTF_8),
                                        true)))
                .contains("zip.part");
        assertThat(failure(manifest, Part.of("a", "x"), Part.of("a", "y"))).contains("zip.part");
        assertThat(
                        failure(
                                Part.of(
                                        "imsmanifest.xml",
                                        MANIFEST.replace("items/a.xml", "../../etc/passwd"))))
                .contains("zip.absent");
    }

    @Test
    void a_picture_that_leads_out_of_the_package_is_not_found() {
        var body = "<p>?<img src='../../../etc/passwd'/></p>" + choices("1");
        var file =
                zip(
                        List.of(
                                Part.of("imsmanifest.xml", MANIFEST),
                                Part.of(
                                        "items/a.xml",
                                        item(
                                                declared("single", "identifier", right("y")),
                                                body,
                                                ""))));
        assertThat(Files.read(new QtiImporter(), file).problems()).containsExactly("media.absent");
    }

    @Test
    void bombs_are_stopped_while_they_unpack() {
        var item = item(declared("single", "identifier", right("y")), choices("1"), "");
        var manifest = Part.of("imsmanifest.xml", MANIFEST);
        assertThat(failure(manifest, Part.of("items/a.xml", item + " ".repeat(30_000_000))))
                .contains("zip.bomb");
        assertThat(failure(Part.of("imsmanifest.xml", "<manifest>" + " ".repeat(30_000_000))))
                .contains("zip.bomb");
        var many = new ArrayList<Part>();
        for (int i = 0; i <= Package.MOST_PARTS; i++) {
            many.add(Part.of("items/" + i, ""));
        }
        assertThat(failure(many.toArray(Part[]::new))).contains("zip.parts");
    }

    @Test
    void damaged_packages_are_told() {
        assertThat(failure(Part.of("a.txt", "x"))).contains("qti.manifest");
        assertThat(
                        failure(
                                Part.of(
                                        "imsmanifest.xml",
                                        "<!DOCTYPE a [<!ENTITY b SYSTEM"
                                            + " 'file:///etc/passwd'>]><manifest>&b;</manifest>")))
                .contains("xml.dtd");
        var whole =
                zip(List.of(Part.of("imsmanifest.xml", MANIFEST), Part.of("items/a.xml", "<a/>")));
        assertThat(failure(whole)).contains("qti.root");
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            var broken = whole.clone();
            for (int k = 0; k < 3; k++) {
                broken[2 + random.nextInt(broken.length - 2)] = (byte) random.nextInt();
            }
            assertThat(failure(broken)).isPresent();
            assertThat(
                            failure(
                                    java.util.Arrays.copyOf(
                                            whole, 2 + random.nextInt(whole.length - 3))))
                    .isPresent();
        }
        assertThat(Limits.MOST_BYTES).isEqualTo(20 << 20);
    }
}
