package vn.chuongvang.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import vn.chuongvang.testing.WebServer;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How smoothly lamps go off on the big screen, in the browser of this machine, as fast as it is and
 * with its processor slowed six times. Not a test: the name keeps it out of every build. Command
 * and figures: docs/benchmarks.md.
 */
class ScreenMotionBench {

    private static final int SLOWED = 6;
    private static final double FRAME = 1000.0 / 60;

    /** The wave starts so many ms after the page, and lasts with silence and count as long. */
    private static final int BEFORE = 4_000;

    private static final int LEAD = 100;

    private static final int WAVE = 3_500;

    /** Times of all animation frames from now on. */
    private static final String COUNT_FRAMES =
            """
            () => {
              window.frames60 = [];
              const step = time => { window.frames60.push(time); requestAnimationFrame(step); };
              requestAnimationFrame(step);
            }
            """;

    @Test
    void lamps_go_off() {
        try (var server = WebServer.start(Map.of("chuongvang.pages.design", "true"));
                var browser = new Browser(server.port())) {
            System.out.println("| seats | CPU | frames/s | over 1.5 frames | worst ms | main ms |");
            for (int seats : List.of(90, 300, 1000)) {
                for (int rate : List.of(1, SLOWED)) {
                    System.out.println(measured(browser, seats, rate));
                }
            }
        }
    }

    private static String measured(Browser browser, int seats, int rate) {
        var context = browser.screen();
        var page =
                browser.open(
                        context,
                        "/thiet-ke/screen#off&run&seats=%d&lit=%d&at=-%d"
                                .formatted(seats, seats, BEFORE));
        page.locator(".scene").waitFor();
        var cdp = context.newCDPSession(page);
        cdp.send("Performance.enable");
        slow(cdp, rate);
        var age = ((Number) page.evaluate("performance.now()")).doubleValue();
        page.waitForTimeout(Math.max(0, BEFORE - LEAD - age));
        page.evaluate(COUNT_FRAMES);
        double busy = busy(cdp);
        page.waitForTimeout(WAVE);
        busy = busy(cdp) - busy;
        var line = line(page, seats, rate, busy);
        context.close();
        return line;
    }

    private static String line(Page page, int seats, int rate, double busySeconds) {
        var times =
                ((List<?>) page.evaluate("window.frames60"))
                        .stream().mapToDouble(time -> ((Number) time).doubleValue()).toArray();
        int late = 0;
        double worst = 0;
        for (int frame = 1; frame < times.length; frame++) {
            double took = times[frame] - times[frame - 1];
            late += took > 1.5 * FRAME ? 1 : 0;
            worst = Math.max(worst, took);
        }
        double span = (times[times.length - 1] - times[0]) / 1000;
        return String.format(
                Locale.ROOT,
                "| %d | slowed %d× | %.1f | %d of %d | %.0f | %.1f |",
                seats,
                rate,
                (times.length - 1) / span,
                late,
                times.length - 1,
                worst,
                busySeconds * 1000 / times.length);
    }

    private static void slow(CDPSession cdp, int rate) {
        var wish = new JsonObject();
        wish.addProperty("rate", rate);
        cdp.send("Emulation.setCPUThrottlingRate", wish);
    }

    /** Seconds that the page's main thread was at work. */
    private static double busy(CDPSession cdp) {
        for (var metric : cdp.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            var one = metric.getAsJsonObject();
            if (one.get("name").getAsString().equals("TaskDuration")) {
                return one.get("value").getAsDouble();
            }
        }
        throw new IllegalStateException("the browser tells no TaskDuration");
    }
}
