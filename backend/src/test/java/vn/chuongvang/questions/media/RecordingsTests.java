package vn.chuongvang.questions.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import static vn.chuongvang.questions.media.SoundFiles.MPEG_1;
import static vn.chuongvang.questions.media.SoundFiles.frames;
import static vn.chuongvang.questions.media.SoundFiles.id3;
import static vn.chuongvang.questions.media.SoundFiles.joined;
import static vn.chuongvang.questions.media.SoundFiles.table;
import static vn.chuongvang.questions.media.SoundFiles.wav;
import static vn.chuongvang.questions.media.SoundFiles.words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.chuongvang.questionbank.Media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** What becomes of a recording that comes in. */
class RecordingsTests {

    @Test
    void of_an_mp3_nothing_but_its_sound_is_kept() {
        var sound = frames(100, MPEG_1);
        var half = sound.length / 417 / 2 * 417;
        var file =
                joined(
                        id3(3_000),
                        table("Xing"),
                        Arrays.copyOf(sound, half),
                        words("<script>PK\3\4"),
                        Arrays.copyOfRange(sound, half, sound.length),
                        words("APETAGEX a place"),
                        words("TAG a title"));

        var kept = Reencoded.of(file);

        assertThat(kept.bytes()).isEqualTo(sound);
        assertThat(kept.millis()).isEqualTo(100 * 1_152 * 1_000 / 44_100);
        assertThat(kept.name()).endsWith(".mp3").matches(Media::isContentName);
        assertThat(kept.name()).isEqualTo(Reencoded.of(sound).name());
    }

    @Test
    void tables_of_contents_of_every_kind_are_left_out() {
        var sound = frames(20, MPEG_1);
        for (var name : new String[] {"Xing", "Info", "VBRI"}) {
            assertThat(Reencoded.of(joined(table(name), sound)).bytes()).isEqualTo(sound);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // third byte: bit rate and rate; second: MPEG 1, 2, 2.5
        "0xFB, 0x90, 417, 26",
        "0xFB, 0x92, 418, 26",
        "0xFB, 0x94, 384, 24",
        "0xFB, 0x98, 576, 36",
        "0xF3, 0x80, 208, 26",
        "0xF3, 0x84, 192, 24",
        "0xF3, 0x88, 288, 36",
        "0xE3, 0x80, 417, 52",
        "0xE3, 0x88, 576, 72"
    })
    void every_layer_three_is_known(String second, String third, int length, int millis) {
        var header = new int[] {0xFF, Integer.decode(second), Integer.decode(third), 0xC0};

        var kept = Reencoded.of(frames(50, header));

        assertThat(kept.bytes()).hasSize(50 * length);
        assertThat(kept.millis()).isBetween(50 * millis, 50 * (millis + 1));
    }

    @Test
    void changing_bit_rates_are_counted_frame_by_frame() {
        var low = frames(40, 0xFF, 0xFB, 0x50, 0x00);
        var high = frames(40, 0xFF, 0xFB, 0xB0, 0x00);

        var kept = Reencoded.of(joined(low, high));

        assertThat(kept.bytes()).hasSize(low.length + high.length);
        assertThat(kept.millis()).isEqualTo(80 * 1_152 * 1_000 / 44_100);
    }

    @Test
    void a_last_frame_that_is_cut_off_is_dropped() {
        var sound = frames(30, MPEG_1);

        var kept = Reencoded.of(Arrays.copyOf(sound, sound.length - 100));

        assertThat(kept.bytes()).isEqualTo(Arrays.copyOf(sound, 29 * 417));
    }

    @Test
    void what_is_too_long_or_too_rich_is_refused() {
        var second = 44_100 / 1_152.0;
        assertThat(Reencoded.of(frames((int) (90 * second), MPEG_1)).millis())
                .isBetween(89_900, 90_000);
        assertRefused(frames((int) (90 * second) + 2, MPEG_1), "AUDIO_TOO_LONG");
        assertThat(Reencoded.of(frames(100, 0xFF, 0xFB, 0xB0, 0)).bytes()).isNotEmpty();
        assertRefused(frames(100, 0xFF, 0xFB, 0xC0, 0), "AUDIO_TOO_RICH");
        assertRefused(frames((int) (86 * second), 0xFF, 0xFB, 0xB0, 0), "AUDIO_TOO_RICH");
        assertRefused(joined(id3(20_000_000), frames(20, MPEG_1)), "FILE_TOO_LARGE");
    }

    @Test
    void what_only_looks_like_a_recording_is_refused() {
        assertRefused(joined(id3(50), words("nothing else")), "AUDIO_BROKEN");
        assertRefused(frames(4, MPEG_1), "AUDIO_BROKEN");
        var mostlyOther = joined(frames(20, MPEG_1), new byte[20 * 417]);
        assertRefused(mostlyOther, "AUDIO_BROKEN");
    }

    @ParameterizedTest
    @CsvSource({
        "44100, 1, 16, 1, 44100",
        "44100, 2, 16, 1, 44100",
        "48000, 2, 24, 1, 48000",
        "96000, 1, 32, 1, 48000",
        "88200, 1, 32, 3, 44100",
        "22050, 1, 8, 1, 22050",
        "18900, 1, 16, 1, 22050",
        "8000, 1, 16, 1, 8000"
    })
    void a_wav_becomes_an_mp3_that_sounds_the_same(
            int rate, int channels, int bits, int tag, int becomes) {
        var kept = Reencoded.of(wav(rate, channels, bits, tag, 1_500));

        assertThat(kept.millis()).isBetween(1_500, 1_750);
        var header = Mp3Header.at(kept.bytes(), 0).orElseThrow();
        assertThat(header.rate()).isEqualTo(becomes);
        assertThat(kept.bytes()).hasSizeLessThan(15_000);
        assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Xing", "Info", "Lan!");
        assertThat(SoundFiles.hertz(kept.bytes(), becomes, header.samples()))
                .isCloseTo(440, within(5.0));
    }

    @Test
    void wav_in_other_clothes() {
        var file = wav(44_100, 1, 16, 1, 1_000);
        var sizeAt = 12 + 12 + 24 + 4;
        var streamed = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(Reencoded.of(streamed.putInt(sizeAt, -1).array()).millis())
                .isEqualTo(Reencoded.of(file).millis());
        var unfinished = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(Reencoded.of(unfinished.putInt(sizeAt, 0).array()).millis())
                .isEqualTo(Reencoded.of(file).millis());

        assertRefused(wav(44_100, 1, 16, 0x55, 100), "AUDIO_ENCODING");
        assertRefused(wav(44_100, 1, 16, 3, 100), "AUDIO_ENCODING");
        assertRefused(wav(2_000, 1, 16, 1, 1_000), "AUDIO_BROKEN");
        assertRefused(wav(8_000, 1, 8, 1, 90_100), "AUDIO_TOO_LONG");
        assertRefused(Arrays.copyOf(file, sizeAt - 4), "AUDIO_BROKEN");
        assertRefused(Arrays.copyOf(file, sizeAt + 4), "AUDIO_BROKEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OggS_______",
                "fLaC_______",
                "#!AMR______",
                "____ftypM4A ",
                "____ftypisom",
                "\u001aE\u00df\u00a3____",
                "\u00ff\u00f1P\u0080____"
            })
    void other_formats_are_told_to_become_mp3(String file) {
        assertRefused(words(file), "AUDIO_FORMAT");
    }

    @Test
    void damaged_files_never_do_more_than_be_refused() {
        var random = new Random(5);
        for (var whole :
                new byte[][] {
                    joined(id3(40), table("Info"), frames(12, MPEG_1)), wav(8_000, 2, 16, 1, 300)
                }) {
            for (var i = 0; i < 400; i++) {
                var damaged = whole.clone();
                for (var hits = 0; hits <= i % 4; hits++) {
                    damaged[random.nextInt(Math.min(120, damaged.length))] =
                            (byte) random.nextInt(256);
                }
                try {
                    assertThat(Reencoded.of(damaged).bytes()).isNotEmpty();
                } catch (MediumRefused refused) {
                    assertThat(refused.reason()).isNotNull();
                }
            }
        }
    }

    private static void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> Reencoded.of(file))
                .isInstanceOfSatisfying(
                        MediumRefused.class,
                        refused -> assertThat(refused.reason().name()).isEqualTo(code));
    }
}
