package vn.chuongvang.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import vn.chuongvang.live.AskedQuestion;
import vn.chuongvang.questions.media.MediaStore;
import vn.chuongvang.testing.KindsOfQuestion;
import vn.chuongvang.testing.WebServer;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** What is played: any kind at any place, for points, with files as a curator uploads them. */
final class KindsContest {
    private KindsContest() {}

    static Map<String, Object> rules() {
        var none = Map.of("is", "NoneScore");
        var all =
                List.of(
                        "SINGLE_CHOICE",
                        "TRUE_FALSE",
                        "SHORT_TEXT",
                        "NUMBER",
                        "MULTIPLE_CHOICE",
                        "ORDERING",
                        "MATCHING",
                        "HOTSPOT");
        var section = new HashMap<>(Contest.section("SINGLE_CHOICE", 1, 9, 90, 1));
        section.put("kinds", all);
        return Map.ofEntries(
                Map.entry(
                        "questions", Map.of("main", 9, "backup", 1, "tiebreak", 0, "audience", 0)),
                Map.entry("elimination.mode", none),
                Map.entry("allWrong", Map.of("policy", "KEEP_ALL", "rankFrom", 10)),
                Map.entry("rescue.maxUses", 0),
                Map.entry("rescue.triggers", List.of()),
                Map.entry("end.win", "RANKING"),
                Map.entry("tie", "SHARED"),
                Map.entry("answer.graceMs", 0),
                Map.entry("answer.prompts", List.of("TEXT", "IMAGE", "AUDIO")),
                Map.entry("sections", List.of(section)));
    }

    /** All questions, with the names under which this server keeps their files. */
    static List<AskedQuestion> questions(WebServer server) {
        var store = server.bean(MediaStore.class);
        return KindsOfQuestion.asked(
                Map.of(
                        KindsOfQuestion.VOICE, kept(store, voice()),
                        KindsOfQuestion.LOGIN, kept(store, png(800, 600, KindsContest::login)),
                        KindsOfQuestion.LOCK, kept(store, png(640, 360, KindsContest::lock))));
    }

    private static String kept(MediaStore store, byte[] file) {
        return Objects.requireNonNull(store.keep(file, "t.ha").block()).name();
    }

    /** The network fails the next picture on this page. */
    static void cutOnce(Page page) {
        page.route("**/media/*/small", Route::abort, new Page.RouteOptions().setTimes(1));
    }

    private static void login(Graphics2D on) {
        box(on, 48, 24, 704, 66, "http://nganhang-uudai.example/dang-nhap", new Color(0xF3E6C4));
        on.setFont(on.getFont().deriveFont(Font.BOLD, 40f));
        on.drawString("Ngân hàng Sông Cầu", 200, 190);
        box(on, 96, 230, 608, 60, "Số điện thoại", Color.WHITE);
        box(on, 96, 312, 608, 66, "Mật khẩu", Color.WHITE);
        box(on, 240, 432, 320, 72, "Đăng nhập", new Color(0xFFC62B));
    }

    private static void lock(Graphics2D on) {
        box(on, 40, 130, 560, 100, "        dichvucong.gov.vn", new Color(0xF3E6C4));
        on.setStroke(new BasicStroke(9));
        on.drawArc(70, 148, 34, 46, 0, 180);
        on.fillRect(62, 172, 50, 40);
    }

    private static void box(Graphics2D on, int x, int y, int w, int h, String text, Color fill) {
        on.setColor(fill);
        on.fillRoundRect(x, y, w, h, 18, 18);
        on.setColor(new Color(0x15110E));
        on.drawRoundRect(x, y, w, h, 18, 18);
        on.setFont(on.getFont().deriveFont(Font.PLAIN, 28f));
        on.drawString(text, x + 24, y + h / 2 + 10);
    }

    private static byte[] png(int width, int height, Consumer<Graphics2D> drawing) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var on = image.createGraphics();
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, width, height);
        on.setColor(new Color(0x15110E));
        on.setStroke(new BasicStroke(3));
        drawing.accept(on);
        on.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Ten seconds of a low tone. */
    private static byte[] voice() {
        var samples = new byte[80_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (20 * Math.sin(i * 2 * Math.PI * 220 / 8_000));
        }
        var format = new AudioFormat(8_000, 8, 1, true, false);
        var out = new ByteArrayOutputStream();
        try (var sound =
                new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
