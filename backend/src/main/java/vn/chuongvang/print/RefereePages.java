package vn.chuongvang.print;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws the grids of the zones, at most so many questions on a sheet. */
final class RefereePages {
    private static final int QUESTIONS_ON_A_SHEET = 20;

    /** With more seats than this the rows become lower: up to 30 fit on one sheet. */
    private static final int ROOMY = 23;

    private static final float SEAT = 13;
    private static final float NAME = 50;
    private static final float BOX = 9.5f;

    private final RefereeSheets sheets;
    private final Sheet sheet;

    RefereePages(RefereeSheets sheets, Sheet sheet) {
        this.sheets = sheets;
        this.sheet = sheet;
    }

    void print() {
        for (var zone : sheets.zones()) {
            for (int from = 1; from <= sheets.questions(); from += QUESTIONS_ON_A_SHEET) {
                sheet.nextPage();
                grid(zone, from, Math.min(sheets.questions(), from + QUESTIONS_ON_A_SHEET - 1));
            }
        }
    }

    private void grid(RefereeSheets.Zone zone, int from, int to) {
        var range =
                sheet.say(
                        "zone.range",
                        zone.seats().getFirst().number(),
                        zone.seats().getLast().number());
        var questions = sheet.say("zone.questions", from, to);
        var title = sheet.say("zone.title", zone.number());
        Headings.of(sheet, title + " · " + range + " · " + questions, sheets.occasion());
        sheet.paragraph(Face.TEXT, 10, Ink.THEN, Pen.Side.LEFT, sheet.say("zone.how"));
        var signed = sheet.say("zone.referee") + " ……………………………………………………";
        sheet.paragraph(Face.TEXT, 10, Ink.THEN, Pen.Side.LEFT, signed);
        sheet.gap(3);
        int count = to - from + 1;
        var isDense = zone.seats().size() > ROOMY;
        var table =
                new Table(
                        sheet,
                        isDense ? 4.5 : 5.7,
                        isDense ? 7 : Table.SIZE,
                        sides(count),
                        widths(count));
        table.headings(
                row(
                        sheet.say("table.seat"),
                        sheet.say("table.name"),
                        IntStream.rangeClosed(from, to).mapToObj(String::valueOf)));
        for (var seat : zone.seats()) {
            var name = Objects.requireNonNullElse(seat.name(), "");
            table.row(Face.TEXT, row(String.valueOf(seat.number()), name, blanks(count)));
        }
        table.row(Face.BOLD, row("", sheet.say("zone.standing"), blanks(count)));
        table.end();
    }

    private static String[] row(String seat, String name, Stream<String> boxes) {
        return Stream.concat(Stream.of(seat, name), boxes).toArray(String[]::new);
    }

    private static Stream<String> blanks(int count) {
        return Stream.generate(() -> "").limit(count);
    }

    private static Pen.Side[] sides(int count) {
        var sides = new Pen.Side[count + 2];
        Arrays.fill(sides, Pen.Side.CENTRE);
        sides[1] = Pen.Side.LEFT;
        return sides;
    }

    private static float[] widths(int count) {
        var widths = new float[count + 2];
        Arrays.fill(widths, BOX);
        widths[0] = SEAT;
        widths[1] = NAME;
        return widths;
    }
}
