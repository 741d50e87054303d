package vn.chuongvang.questionbank.screens;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.imageio.ImageIO;

/**
 * A neutral picture of a phone's screen: no logo, no brand. What may be tapped is remembered with
 * its name, so that a question's areas are where they were drawn.
 */
final class MockScreen {
    static final int WIDTH = 720;
    static final int HEIGHT = 960;
    static final Color INK = new Color(0x1d2733);
    static final Color PALE = new Color(0x5b6876);
    static final Color ACCENT = new Color(0x14507d);
    static final Color PAPER = Color.WHITE;
    static final Color GROUND = new Color(0xe9eef3);
    static final Color TINT = new Color(0xcfe0ee);

    private static final Path FONTS = Path.of("../backend/src/main/resources/fonts");
    private static final Font REGULAR = font("be-vietnam-pro-600.ttf");
    private static final Font BOLD = font("be-vietnam-pro-700.ttf");
    private static final int MARGIN = 40;
    private static final int ROUND = 28;

    private final BufferedImage image =
            new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D graphics = image.createGraphics();
    private final Map<String, Rectangle> areas = new LinkedHashMap<>();

    MockScreen(String title) {
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        fill(new Rectangle(WIDTH, HEIGHT), GROUND);
        fill(new Rectangle(WIDTH, 104), ACCENT);
        write(title, MARGIN, 68, 34, true, PAPER);
    }

    /** A white card over the whole width that may be tapped: a strong line, and others below. */
    MockScreen card(String name, int top, int height, String strong, String... others) {
        var card = new Rectangle(MARGIN, top, WIDTH - 2 * MARGIN, height);
        paint(card, PAPER);
        var line = top + 24 + 30;
        write(strong, MARGIN + 28, line, 30, true, INK);
        for (var other : others) {
            line += 42;
            write(other, MARGIN + 28, line, 25, false, PALE);
        }
        areas.put(name, card);
        return this;
    }

    /** As a card, from a margin of its own, in a colour and without a strong line. */
    MockScreen bubble(String name, Rectangle place, Color colour, String... lines) {
        paint(place, colour);
        var line = place.y + 20 + 26;
        for (var text : lines) {
            write(text, place.x + 24, line, 27, false, INK);
            line += 40;
        }
        areas.put(name, place);
        return this;
    }

    /** Something filled, with its word in the middle. */
    MockScreen button(String name, Rectangle place, String word, int size) {
        paint(place, ACCENT);
        centred(word, place, size, PAPER);
        areas.put(name, place);
        return this;
    }

    /** A tile of a menu: a plain sign and its word under it. */
    MockScreen tile(String name, Rectangle place, Color sign) {
        paint(place, PAPER);
        graphics.setColor(sign);
        graphics.fillOval(place.x + place.width / 2 - 38, place.y + 28, 76, 76);
        var below = new Rectangle(place.x, place.y + 110, place.width, place.height - 122);
        centred(name, below, 27, INK);
        areas.put(name, place);
        return this;
    }

    /** A hint that is not to be tapped. */
    MockScreen note(String text, int baseline) {
        write(text, MARGIN, baseline, 24, false, PALE);
        return this;
    }

    void write(String text, int x, int baseline, int size, boolean bold, Color colour) {
        graphics.setFont((bold ? BOLD : REGULAR).deriveFont((float) size));
        graphics.setColor(colour);
        graphics.drawString(text, x, baseline);
    }

    void centred(String text, Rectangle place, int size, Color colour) {
        var metrics = graphics.getFontMetrics(BOLD.deriveFont((float) size));
        var x = place.x + (place.width - metrics.stringWidth(text)) / 2;
        var y = place.y + (place.height + metrics.getAscent() - metrics.getDescent()) / 2;
        write(text, x, y, size, true, colour);
    }

    void paint(Rectangle place, Color colour) {
        graphics.setColor(colour);
        graphics.fillRoundRect(place.x, place.y, place.width, place.height, ROUND, ROUND);
    }

    void fill(Rectangle place, Color colour) {
        graphics.setColor(colour);
        graphics.fillRect(place.x, place.y, place.width, place.height);
    }

    void frame(Rectangle place, Color colour, int thickness) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(thickness));
        graphics.drawRect(place.x, place.y, place.width, place.height);
    }

    MockScreen area(String name, Rectangle place) {
        areas.put(name, place);
        return this;
    }

    /** What may be tapped, in the order in which it was drawn, in pixels. */
    Map<String, Rectangle> areas() {
        return areas;
    }

    /** A PNG. */
    byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Font font(String file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, FONTS.resolve(file).toFile());
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
