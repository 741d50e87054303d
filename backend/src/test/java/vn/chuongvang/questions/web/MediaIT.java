package vn.chuongvang.questions.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.questionbank.QuestionBank;
import vn.chuongvang.testing.WebServer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;

import javax.imageio.ImageIO;

/** A picture and a recording, from a host's hands to everybody's. */
class MediaIT {
    private static final String UNKNOWN = "0123456789abcdef0123456789abcdef.png";

    private static WebServer server;
    private static WebTestClient host;
    private static WebTestClient phone;

    @BeforeAll
    static void start() {
        server = WebServer.start();
        host =
                server.browser(StaffCookies.signedIn(server, "an", StaffRole.HOST))
                        .mutate()
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(3_000_000))
                        .build();
        phone = server.anonymous();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_picture_is_kept_once_and_served_to_everybody() throws IOException {
        var file = picture(1_200, 900);

        var kept = send(file, HttpStatus.OK);
        assertThat(send(file, HttpStatus.OK)).isEqualTo(kept);
        assertThat(kept.path("type").asString()).isEqualTo("PICTURE");
        assertThat(kept.path("width").asInt()).isEqualTo(1_200);
        assertThat(kept.has("millis")).isFalse();

        var name = kept.path("name").asString();
        var answer = get("/media/" + name, HttpStatus.OK);
        var headers = answer.getResponseHeaders();
        assertThat(headers.getContentType()).isEqualTo(MediaType.IMAGE_JPEG);
        assertThat(headers.getCacheControl()).contains("public", "max-age=31536000", "immutable");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(headers.getContentLength()).isEqualTo(kept.path("bytes").asInt());
        assertThat(answer.getResponseBody()).hasSize(kept.path("bytes").asInt());

        var small = get("/media/" + name + "/small", HttpStatus.OK);
        assertThat(small.getResponseBody()).hasSize(kept.path("smallBytes").asInt());
        var seen = ImageIO.read(new ByteArrayInputStream(small.getResponseBody()));
        assertThat(seen.getWidth()).isEqualTo(720);
        assertThat(small.getResponseHeaders().getETag()).isNotEqualTo(headers.getETag());

        phone.get()
                .uri("/media/" + name)
                .header("If-None-Match", headers.getETag())
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectBody()
                .isEmpty();
        phone.head()
                .uri("/media/" + name)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentLength(kept.path("bytes").asInt())
                .expectBody()
                .isEmpty();
    }

    @Test
    void of_a_recording_parts_are_served() {
        var sound = sound(200);
        var kept = send(sound, HttpStatus.OK);
        var name = kept.path("name").asString();
        assertThat(kept.path("type").asString()).isEqualTo("RECORDING");
        assertThat(kept.path("millis").asInt()).isEqualTo(5_224);
        assertThat(kept.has("smallBytes")).isFalse();

        var whole = get("/media/" + name, HttpStatus.OK);
        assertThat(whole.getResponseHeaders().getContentType())
                .isEqualTo(MediaType.valueOf("audio/mpeg"));
        assertThat(whole.getResponseHeaders().getFirst("Accept-Ranges")).isEqualTo("bytes");
        assertThat(whole.getResponseBody()).isEqualTo(sound);

        assertPart(name, "bytes=0-1", 0, 2, sound);
        assertPart(name, "bytes=417-", 417, sound.length, sound);
        assertPart(name, "bytes=-100", sound.length - 100, sound.length, sound);
        assertPart(name, "bytes=83000-999999", 83_000, sound.length, sound);
        assertThat(part(name, "bytes=0-1,5-6", "").getStatus()).isEqualTo(HttpStatus.OK);
        assertThat(part(name, "nonsense", "").getStatus()).isEqualTo(HttpStatus.OK);
        assertThat(part(name, "bytes=0-1", "\"another\"").getStatus()).isEqualTo(HttpStatus.OK);
        var beyond = part(name, "bytes=900000-", "");
        assertThat(beyond.getStatus()).isEqualTo(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
        assertThat(beyond.getResponseHeaders().getFirst("Content-Range"))
                .isEqualTo("bytes */" + sound.length);
        get("/media/" + name + "/small", HttpStatus.NOT_FOUND);
    }

    @Test
    void what_is_shipped_with_the_bank_is_served_too() {
        var name = QuestionBank.load().media().keySet().iterator().next();

        for (var path : new String[] {"/media/" + name, "/media/" + name + "/small"}) {
            assertThat(get(path, HttpStatus.OK).getResponseHeaders().getContentType())
                    .isEqualTo(MediaType.IMAGE_PNG);
        }
    }

    @Test
    void what_is_not_there_is_not_found_and_nothing_is_listed() {
        for (var path :
                new String[] {
                    "/media/" + UNKNOWN,
                    "/media/" + UNKNOWN + "/small",
                    "/media/sources.yaml",
                    "/media/",
                    "/media"
                }) {
            var answer = get(path, HttpStatus.NOT_FOUND);
            assertThat(String.valueOf(answer.getResponseHeaders().getCacheControl()))
                    .as(path)
                    .doesNotContain("immutable");
        }
        get("/media/..%2f..%2fapplication.yaml", HttpStatus.BAD_REQUEST);
        assertThat(new String(get("/media/" + UNKNOWN, HttpStatus.NOT_FOUND).getResponseBody()))
                .contains("UNKNOWN");
    }

    @Test
    void what_is_not_taken_is_told_why() {
        assertThat(send(new byte[0], HttpStatus.UNPROCESSABLE_CONTENT).path("code").asString())
                .isEqualTo("FILE_EMPTY");
        assertThat(
                        send("<svg/>".getBytes(), HttpStatus.UNPROCESSABLE_CONTENT)
                                .path("code")
                                .asString())
                .isEqualTo("PICTURE_VECTOR");
        assertThat(send(new byte[20_000_001], HttpStatus.CONTENT_TOO_LARGE).path("code").asString())
                .isEqualTo("FILE_TOO_LARGE");
        var large = Arrays.copyOf(picture(64, 64), 10_000_001);
        assertThat(send(large, HttpStatus.CONTENT_TOO_LARGE).path("detail").asString())
                .contains("10 MB");
    }

    private static void assertPart(String name, String range, int from, int to, byte[] sound) {
        var part = part(name, range, "\"" + name + "\"");
        assertThat(part.getStatus()).isEqualTo(HttpStatus.PARTIAL_CONTENT);
        assertThat(part.getResponseHeaders().getFirst("Content-Range"))
                .isEqualTo("bytes %d-%d/%d".formatted(from, to - 1, sound.length));
        assertThat(part.getResponseBody()).isEqualTo(Arrays.copyOfRange(sound, from, to));
    }

    private static EntityExchangeResult<byte[]> part(String name, String range, String about) {
        return phone.get()
                .uri("/media/" + name)
                .headers(
                        headers -> {
                            headers.set("Range", range);
                            if (!about.isEmpty()) {
                                headers.set("If-Range", about);
                            }
                        })
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static EntityExchangeResult<byte[]> get(String path, HttpStatus status) {
        return phone.get()
                .uri(URI.create("http://localhost:" + server.port() + path))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult();
    }

    private static JsonNode send(byte[] file, HttpStatus status) {
        var body =
                host.post()
                        .uri("/api/questions/media")
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .bodyValue(file)
                        .exchange()
                        .expectStatus()
                        .isEqualTo(status)
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
        return JsonMapper.shared().readTree(body);
    }

    private static byte[] picture(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, i * 2_654_435 >> 6 & 0x3F3F3F);
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** MPEG 1 layer III, 128 kbit/s, 44.1 kHz. */
    private static byte[] sound(int frames) {
        var sound = new byte[frames * 417];
        for (var i = 0; i < frames; i++) {
            sound[i * 417] = (byte) 0xFF;
            sound[i * 417 + 1] = (byte) 0xFB;
            sound[i * 417 + 2] = (byte) 0x90;
            sound[i * 417 + 416] = (byte) (i % 100);
        }
        return sound;
    }
}
