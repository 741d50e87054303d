package vn.chuongvang.standby;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

import vn.chuongvang.start.Messages;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The page of the second laptop as HTML, Vietnamese first, English second. */
final class StandbyText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private static final String FRAME =
            """
            <!doctype html><html lang="vi"><head><meta charset="utf-8">%s
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title><style nonce="NONCE">
            body{font:18px/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;
            color:#2b1608;background:#fff9ec}
            h1{font-size:1.6rem}.state{border:3px solid;border-radius:14px;padding:.6rem 1rem;
            font-weight:700}.good{border-color:#1d6b3a}.bad{border-color:#b3261e}
            small{display:block;font-weight:400;color:#5c4636}label{display:block;margin:.8rem 0}
            input:not([type=checkbox]){display:block;font:inherit;padding:.5rem;width:100%%;
            box-sizing:border-box}button{font:inherit;font-weight:700;padding:.8rem 1.4rem;
            background:#b3261e;color:#fff;border:0;border-radius:12px}
            </style></head><body><h1>%s</h1>%s</body></html>
            """;

    private static final String FORM =
            """
            <form method="post" action="/take-over" autocomplete="off">
            <label><input type="checkbox" name="dead" required> %s</label>
            <label>%s<input name="name" required maxlength="64"></label>
            <label>%s<input name="password" type="password" required maxlength="128"></label>
            <button>%s</button></form>
            """;

    private static final String AWAIT_SERVER =
            """
            <p><a href="/host">%s</a></p><script nonce="NONCE">
            setInterval(function(){fetch("/actuator/health").then(function(answer){
            if(answer.ok)location.replace("/host")},function(){})},1000)
            </script>
            """;

    private final URI main;

    StandbyText(URI main) {
        this.main = main;
    }

    /** Renews itself only while there is nothing to type. */
    String state(Ear.@Nullable Heard heard) {
        if (heard == null) {
            return frame("", state("bad", "standby-page-never", main) + form());
        }
        var step = "standby-page-" + heard.status().state();
        if (heard.isFresh()) {
            var good = heard.status().state() == StandbyStatus.State.IN_STEP;
            return frame(
                    "<meta http-equiv=\"refresh\" content=\"2\">",
                    state(good ? "good" : "bad", step, main)
                            + paragraph("standby-page-alive", main, time(heard.at())));
        }
        var was =
                heard.status().state() == StandbyStatus.State.IN_STEP
                        ? "standby-page-was-in-step"
                        : "standby-page-was-behind";
        return frame(
                "",
                state("bad", "standby-page-away", main, time(heard.at()))
                        + paragraph(was, time(heard.at()), since(heard))
                        + form());
    }

    String refused(Takeover.Outcome outcome, Ear.@Nullable Heard heard) {
        var page = state(heard);
        var line = state("bad", "standby-refused-" + outcome);
        return page.replace("</h1>", "</h1>" + line)
                .replace("<meta http-equiv=\"refresh\" content=\"2\">", "");
    }

    String takingOver() {
        return frame(
                "",
                state("good", "standby-page-taking-over")
                        + AWAIT_SERVER.formatted(both("standby-page-open")));
    }

    private static String since(Ear.Heard heard) {
        var since = heard.status().since();
        return since == null ? "?" : time(since);
    }

    private static String form() {
        return paragraph("standby-page-warning")
                + FORM.formatted(
                        both("standby-page-dead"),
                        both("standby-page-name"),
                        both("standby-page-password"),
                        both("standby-page-button"));
    }

    private static String frame(String head, String body) {
        var title = Messages.vietnamese("standby-page-title", List.of());
        return FRAME.formatted(head, title, both("standby-page-title"), body);
    }

    private static String state(String look, String key, Object... details) {
        return "<p class=\"state %s\" role=\"status\">%s</p>".formatted(look, both(key, details));
    }

    private static String paragraph(String key, Object... details) {
        return "<p>" + both(key, details) + "</p>";
    }

    private static String both(String key, Object... details) {
        return HtmlUtils.htmlEscape(Messages.vietnamese(key, List.of(details)), "UTF-8")
                + "<small>"
                + HtmlUtils.htmlEscape(Messages.english(key, List.of(details)), "UTF-8")
                + "</small>";
    }

    private static String time(long millis) {
        return TIME.format(Instant.ofEpochMilli(millis));
    }
}
