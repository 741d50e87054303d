package vn.chuongvang.questionbank.exchange.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Media;
import vn.chuongvang.questionbank.exchange.Files;
import vn.chuongvang.questionbank.exchange.Medium;
import vn.chuongvang.questionbank.exchange.RandomQuestions;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What Moodle's XML has beside what GIFT has: HTML, pictures, units, types of its own. */
class MoodleXmlTests {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1, 2, 3};
    private static final String BASE64 = Base64.getEncoder().encodeToString(PNG);
    private static final String OPTIONS =
            "<answer fraction='100'><text>A</text></answer><answer"
                    + " fraction='0'><text>B</text></answer>";

    private static Files.Read read(String type, String text, String rest) {
        return Files.read(
                new MoodleImporter(),
                "<?xml version='1.0'?><quiz><question type='%s'><name><text>N</text></name><questiontext format='html'>%s</questiontext>%s</question></quiz>"
                        .formatted(type, text, rest));
    }

    private static Files.Read choice(String html, String files) {
        return read("multichoice", "<text><![CDATA[" + html + "]]></text>" + files, OPTIONS);
    }

    @Test
    void html_becomes_words_and_scripts_are_dropped() {
        var read =
                choice(
                        "<p onclick='x()'>Hỏi&nbsp;<b>gì</b>?</p><script>alert(1)</script>10<sup>2</sup>",
                        "");
        assertThat(read.draft().text()).isEqualTo("Hỏi gì?\n102");
        assertThat(read.warnings()).contains("html.dropped", "html.flattened");
    }

    @Test
    void a_picture_comes_as_a_file_or_within_the_text() {
        var file = "<file name='hình 1.png' path='/' encoding='base64'>" + BASE64 + "</file>";
        var beside = choice("Hỏi? <img src='@@PLUGINFILE@@/h%C3%ACnh%201.png' alt='Hình'>", file);
        assertThat(beside.draft().picture()).contains(new Medium(PNG, "png", "Hình"));
        var within = choice("Hỏi? <img src='data:image/png;base64," + BASE64 + "'>", "");
        assertThat(within.draft().picture()).isPresent();
        assertThat(within.warnings()).contains("media.alt");
    }

    @Test
    void pictures_from_elsewhere_and_things_that_are_no_pictures_are_refused() {
        assertThat(choice("? <img src='http://a.vn/b.png'>", "").problems())
                .containsExactly("media.remote");
        assertThat(choice("? <img src='//a.vn/b.png'>", "").problems())
                .containsExactly("media.remote");
        assertThat(choice("? <img src='file:///etc/passwd'>", "").problems())
                .containsExactly("media.remote");
        assertThat(choice("? <img src='@@PLUGINFILE@@/../b.png'>", "").problems())
                .containsExactly("media.absent");
        assertThat(choice("? <img src='data:image/svg+xml;base64,PHN2Zy8+'>", "").problems())
                .containsExactly("media.type");
        assertThat(choice("? <audio src='a.mp3'></audio>", "").problems())
                .containsExactly("media.sound");
        assertThat(
                        read(
                                        "multichoice",
                                        "<text>?</text>",
                                        OPTIONS.replace(">B<", ">&lt;img src='x'><"))
                                .problems())
                .containsExactly("media.place");
    }

    @Test
    void units_that_mean_the_same_number_are_kept() {
        var read =
                read(
                        "numerical",
                        "<text>?</text>",
                        "<answer"
                            + " fraction='100'><text>5</text><tolerance>0.5</tolerance></answer><units>"
                            + "<unit><multiplier>1</multiplier><unit_name>km</unit_name></unit>"
                            + "<unit><multiplier>1000</multiplier><unit_name>m</unit_name></unit></units>");
        assertThat(((Answer.Number) read.draft().answer()).unit()).isEqualTo("km");
        assertThat(read.warnings()).contains("units.lost");
    }

    @Test
    void types_that_are_not_played_are_named() {
        assertThat(read("essay", "<text>?</text>", "").problems()).containsExactly("type.essay");
        assertThat(read("cloze", "<text>?</text>", "").problems()).containsExactly("type.cloze");
        for (var type : List.of("calculated", "ddwtos", "ddimageortext", "gapselect")) {
            assertThat(read(type, "<text>?</text>", "").problems()).containsExactly("type.unknown");
        }
    }

    @Test
    void a_picture_of_ours_goes_out_and_comes_back() {
        var media =
                new Media(
                        Optional.of(new Media.Picture("a.png", "Màn \"hình\" & <nút>")),
                        Optional.empty());
        var question = RandomQuestions.of(1, "Hỏi?", new Answer.TrueFalse(true), "Vì thế.", media);
        var written = Files.write(new MoodleExporter(), List.of(question), _ -> Optional.of(PNG));
        assertThat(written.losses()).isEmpty();
        var draft = Files.read(new MoodleImporter(), written.file()).draft();
        assertThat(draft.picture()).contains(new Medium(PNG, "png", "Màn \"hình\" & <nút>"));
        var without = Files.write(new MoodleExporter(), List.of(question), _ -> Optional.empty());
        assertThat(without.losses()).hasSize(1);
    }
}
