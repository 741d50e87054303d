package vn.chuongvang.questions.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.chuongvang.questionbank.Media;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** What becomes of a picture that comes in. */
class PicturesTests {

    @Test
    void a_photo_fits_the_screen_and_a_phone() {
        var photo = Reencoded.of(PictureFiles.jpeg(PictureFiles.photo(3_000, 2_000)));

        assertThat(photo.name()).endsWith(".jpg").matches(Media::isContentName);
        assertThat(photo.width()).isEqualTo(1_600);
        assertThat(photo.height()).isEqualTo(1_067);
        assertThat(photo.bytes()).hasSizeLessThanOrEqualTo(250_000);
        var phone = PictureFiles.read(Objects.requireNonNull(photo.small()));
        assertThat(photo.small()).hasSizeLessThanOrEqualTo(60_000);
        assertThat(phone.getWidth()).isLessThanOrEqualTo(720).isGreaterThan(400);
        assertThat(phone.getWidth() / (double) phone.getHeight()).isBetween(1.48, 1.52);
    }

    @Test
    void a_small_picture_is_one_for_all_and_the_same_again_has_the_same_name() {
        var file = PictureFiles.png(PictureFiles.corners(64, 48, BufferedImage.TYPE_INT_RGB));

        var picture = Reencoded.of(file);

        assertThat(picture.small()).isNull();
        assertThat(picture.name()).endsWith(".png").isEqualTo(Reencoded.of(file).name());
    }

    @Test
    void where_a_photo_was_taken_is_gone() {
        var place = "21.5942N,105.8481E";
        var camera =
                PictureFiles.fromACamera(PictureFiles.jpeg(PictureFiles.photo(900, 600)), 6, place);
        assertThat(text(camera)).contains(place, "nh\u00c3");

        var photo = Reencoded.of(camera);

        assertThat(text(photo.bytes())).doesNotContain(place, "Exif", "nh\u00c3");
        assertThat(text(Objects.requireNonNull(photo.small()))).doesNotContain(place, "Exif");
        assertThat(photo.width()).as("held upright").isEqualTo(600);
        assertThat(photo.height()).isEqualTo(900);
    }

    /** Colours that must stand at the top left and at the top right. */
    @ParameterizedTest
    @CsvSource({
        "1, RED, GREEN",
        "2, GREEN, RED",
        "3, WHITE, BLUE",
        "4, BLUE, WHITE",
        "5, RED, BLUE",
        "6, BLUE, RED",
        "7, WHITE, GREEN",
        "8, GREEN, WHITE",
        "9, RED, GREEN"
    })
    void a_photo_stands_as_it_was_seen(int orientation, String left, String right) {
        var file = PictureFiles.corners(80, 60, BufferedImage.TYPE_INT_RGB);
        var held = PictureFiles.fromACamera(PictureFiles.jpeg(file), orientation, "x");

        var seen = PictureFiles.read(Reencoded.of(held).bytes());

        assertThat(seen.getWidth()).isEqualTo(orientation >= 5 && orientation <= 8 ? 60 : 80);
        assertThat(nearest(seen.getRGB(8, 8))).isEqualTo(left);
        assertThat(nearest(seen.getRGB(seen.getWidth() - 8, 8))).isEqualTo(right);
    }

    @Test
    void nothing_hides_in_a_png() {
        var png = PictureFiles.png(PictureFiles.corners(64, 48, BufferedImage.TYPE_INT_ARGB));
        var script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        var full = PictureFiles.withChunk(PictureFiles.animated(png), "tEXt", script);
        var polyglot = Arrays.copyOf(full, full.length + script.length);
        System.arraycopy(script, 0, polyglot, full.length, script.length);

        var clean = Reencoded.of(polyglot);

        assertThat(text(polyglot)).contains("<script>", "acTL");
        assertThat(text(clean.bytes())).doesNotContain("<script>", "acTL", "tEXt", "tIME");
        assertThat(clean.name()).isEqualTo(Reencoded.of(png).name());
    }

    @Test
    void what_is_transparent_stays_so_while_it_fits() {
        var sticker = new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB);
        var canvas = sticker.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillOval(50, 50, 150, 100);
        var picture = PictureFiles.read(Reencoded.of(PictureFiles.png(sticker)).bytes());
        assertThat(picture.getRGB(2, 2) >>> 24).isZero();
        assertThat(picture.getRGB(120, 100)).isEqualTo(Color.RED.getRGB());

        var large = new BufferedImage(900, 800, BufferedImage.TYPE_INT_ARGB);
        large.createGraphics().drawImage(PictureFiles.photo(900, 700), 0, 100, null);
        var onPaper = Reencoded.of(PictureFiles.png(large));
        assertThat(onPaper.name()).endsWith(".jpg");
        assertThat(nearest(PictureFiles.read(onPaper.bytes()).getRGB(5, 5))).isEqualTo("WHITE");
    }

    @Test
    void a_picture_of_a_page_stays_sharp() {
        var page = new BufferedImage(1_200, 800, BufferedImage.TYPE_INT_RGB);
        var canvas = page.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, 1_200, 800);
        canvas.setColor(Color.BLACK);
        for (var i = 0; i < 200; i++) {
            canvas.fillRect(40 + i % 20 * 55, 40 + i / 20 * 70, 3 + i % 7 * 5, 9);
        }

        var kept = Reencoded.of(PictureFiles.png(page));

        assertThat(kept.name()).endsWith(".png");
        assertThat(kept.bytes()).hasSizeLessThan(20_000);
        assertThat(PictureFiles.read(kept.bytes()).getRGB(41, 41)).isEqualTo(0xFF000000);
    }

    @Test
    void the_worst_picture_becomes_small_enough() {
        var noise = new BufferedImage(1_200, 1_200, BufferedImage.TYPE_INT_RGB);
        var random = new Random(3);
        for (var i = 0; i < 1_200 * 1_200; i++) {
            noise.setRGB(i % 1_200, i / 1_200, random.nextInt());
        }

        var kept = Reencoded.of(PictureFiles.jpeg(noise));

        assertThat(kept.bytes()).hasSizeLessThanOrEqualTo(250_000);
        assertThat(kept.small()).hasSizeLessThanOrEqualTo(60_000);
    }

    @Test
    void grey_and_sixteen_bits_keep_their_brightness() {
        var grey = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(((DataBufferByte) grey.getRaster().getDataBuffer()).getData(), (byte) 100);
        assertThat(middle(PictureFiles.png(grey))).isEqualTo(0xFF646464);
        assertThat(middle(PictureFiles.deepPng(0x8000, 0x4000, 0xC0FF))).isEqualTo(0xFF8040C0);
    }

    @Test
    void colours_of_another_profile_become_usual_ones() {
        var image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(new Color(55, 55, 55));
        canvas.fillRect(0, 0, 40, 40);
        var linear =
                PictureFiles.withProfile(
                        PictureFiles.jpeg(image),
                        ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB));

        assertThat(middle(linear) & 0xFF).isBetween(125, 131);
    }

    @Test
    void of_a_moving_gif_the_first_picture_is_taken() {
        var gif =
                PictureFiles.written(
                        "gif", PictureFiles.corners(64, 48, BufferedImage.TYPE_INT_RGB));
        var more = Arrays.copyOf(gif, gif.length + 500);
        more[gif.length - 1] = 0x2C;

        assertThat(nearest(PictureFiles.read(Reencoded.of(more).bytes()).getRGB(5, 5)))
                .isEqualTo("RED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy", "lossless", "transparent"})
    void webp_is_read(String kind) {
        var picture = Reencoded.of(webp(kind));

        assertThat(picture.width()).isEqualTo(24);
        assertThat(picture.height()).isEqualTo(16);
        var seen = PictureFiles.read(picture.bytes());
        assertThat(nearest(seen.getRGB(4, 8))).isEqualTo("RED");
        var opacity = seen.getRGB(20, 3) >>> 24;
        assertThat(opacity).isEqualTo(kind.equals("transparent") ? 0 : 0xFF);
        assertThat(text(picture.bytes())).doesNotContain("Google");
    }

    @Test
    void forty_million_points_are_taken_and_more_are_not() {
        var large = new BufferedImage(8_000, 5_000, BufferedImage.TYPE_BYTE_BINARY);
        large.createGraphics().fillRect(0, 0, 4_000, 5_000);
        var file = PictureFiles.png(large);

        var kept = Reencoded.of(file);

        assertThat(kept.width()).isEqualTo(1_600);
        assertThat(kept.height()).isEqualTo(1_000);
        assertRefused(PictureFiles.claiming(file, 20, 5_001), "PICTURE_TOO_MANY_POINTS");
        assertRefused(PictureFiles.claiming(file, 16, 0x7FFFFFFF), "PICTURE_TOO_MANY_POINTS");
    }

    @Test
    void a_header_that_claims_too_much_is_refused_before_anything_is_decoded() {
        var small = PictureFiles.corners(64, 48, BufferedImage.TYPE_INT_RGB);
        var gif = PictureFiles.written("gif", small);
        var webp = webp("lossless");

        assertRefused(
                PictureFiles.claiming(gif, at(gif, 0x2C, 0, 0, 0, 0) + 5, -1),
                "PICTURE_TOO_MANY_POINTS");
        assertRefused(PictureFiles.claiming(webp, 24, -1), "PICTURE_TOO_MANY_POINTS");
        var jpeg = PictureFiles.jpeg(small);
        assertRefused(
                PictureFiles.claiming(jpeg, at(jpeg, 0xFF, 0xC0) + 5, -1),
                "PICTURE_TOO_MANY_POINTS");
    }

    @Test
    void a_point_is_no_picture() {
        var point = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

        assertRefused(PictureFiles.png(point), "PICTURE_TOO_SMALL");
    }

    @Test
    void printing_colours_are_refused() {
        assertRefused(PictureFiles.cmykJpeg(), "PICTURE_CMYK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "webp"})
    void half_a_picture_is_refused(String format) {
        var whole =
                format.equals("webp")
                        ? webp("lossy")
                        : PictureFiles.written(format, PictureFiles.photo(200, 150));

        for (var share : List.of(5, 50, 95)) {
            assertRefused(
                    Arrays.copyOf(whole, whole.length * share / 100),
                    "PICTURE_TRUNCATED",
                    "MEDIUM_UNKNOWN");
        }
        assertRefused(Arrays.copyOf(whole, whole.length - 3), "PICTURE_TRUNCATED");
    }

    @Test
    void a_png_whose_points_end_early_is_refused() {
        var png = PictureFiles.png(PictureFiles.photo(200, 150));
        var end = PictureFiles.withChunk(png, "IDAT", new byte[] {0x78, 1, 3, 0});

        assertRefused(end, "PICTURE_BROKEN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<svg xmlns='http://www.w3.org/2000/svg'/>|PICTURE_VECTOR",
                "<?xml version='1.0'?><!-- --><SVG onload='x'/>|PICTURE_VECTOR",
                "<!doctype html><script>1</script>|MEDIUM_UNKNOWN",
                "____ftypheic____|PICTURE_HEIC",
                "____ftypavif____|PICTURE_HEIC",
                "BM______|PICTURE_FORMAT",
                "%PDF-1.7|PICTURE_FORMAT",
                "8BPS____|PICTURE_FORMAT",
                "PK\u0003\u0004|MEDIUM_UNKNOWN",
                "''|FILE_EMPTY"
            })
    void what_is_something_else_is_told_so(String file, String code) {
        assertRefused(file.getBytes(StandardCharsets.ISO_8859_1), code);
    }

    @Test
    void moving_webp_and_a_file_that_is_too_large_are_refused() {
        var moving = webp("lossy");
        moving[20] |= 2;
        assertRefused(moving, "PICTURE_ANIMATED");

        var png = PictureFiles.png(PictureFiles.photo(64, 64));
        assertRefused(Arrays.copyOf(png, 10_000_001), "FILE_TOO_LARGE");
        assertThat(Reencoded.of(Arrays.copyOf(png, 10_000_000)).width()).isEqualTo(64);
    }

    @Test
    void damaged_files_never_do_more_than_be_refused() {
        var image = PictureFiles.photo(60, 40);
        var random = new Random(11);
        for (var whole :
                List.of(
                        PictureFiles.png(image),
                        PictureFiles.fromACamera(PictureFiles.jpeg(image), 3, "x"),
                        PictureFiles.written("gif", image),
                        webp("lossy"),
                        webp("lossless"),
                        webp("transparent"))) {
            for (var i = 0; i < 60; i++) {
                var damaged = whole.clone();
                for (var hits = 0; hits <= i % 4; hits++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(Reencoded.of(damaged).bytes()).isNotEmpty();
                } catch (MediumRefused refused) {
                    assertThat(refused.reason()).isNotNull();
                }
            }
        }
    }

    private static int middle(byte[] file) {
        var image = PictureFiles.read(Reencoded.of(file).bytes());
        return image.getRGB(image.getWidth() / 2, image.getHeight() / 2);
    }

    private static String nearest(int rgb) {
        var red = (rgb >> 16 & 0xFF) > 127;
        var green = (rgb >> 8 & 0xFF) > 127;
        return red ? (green ? "WHITE" : "RED") : green ? "GREEN" : "BLUE";
    }

    private static int at(byte[] file, int... wanted) {
        var found = ByteBuffer.allocate(wanted.length);
        for (var octet : wanted) {
            found.put((byte) octet);
        }
        return text(file).indexOf(text(found.array()));
    }

    private static byte[] webp(String name) {
        try (var in = PicturesTests.class.getResourceAsStream("/media/" + name + ".webp")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static void assertRefused(byte[] file, String... codes) {
        assertThatThrownBy(() -> Reencoded.of(file))
                .isInstanceOfSatisfying(
                        MediumRefused.class,
                        refused -> assertThat(codes).contains(refused.reason().name()));
    }
}
