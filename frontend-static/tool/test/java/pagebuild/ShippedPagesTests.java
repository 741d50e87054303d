package pagebuild;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

class ShippedPagesTests {

    /** Newer than Chromium 80 in style sheets; unknown properties are harmless, these are not. */
    private static final List<String> NEW_STYLES =
            List.of(
                    "oklch(",
                    "oklab(",
                    "lch(",
                    "lab(",
                    "color-mix(",
                    "@layer",
                    "@container",
                    ":has(",
                    ":is(",
                    ":where(",
                    "inset:",
                    "aspect-ratio:",
                    "dvh",
                    "svh",
                    "&");

    private static final Pattern RULE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern FLEX_GAP = Pattern.compile("(?:^|;)(?:gap|row-gap|column-gap):");

    /** Newer than Chromium 80 in scripts. Private fields and ??= never pass the output level. */
    private static final Pattern NEW_SCRIPT =
            Pattern.compile(
                    "\\.at\\(-|\\.replaceAll\\(|structuredClone|Object\\.hasOwn|\\.randomUUID|Promise\\.any"
                        + "|\\.findLast|\\.toSorted|\\.toReversed|Array\\.fromAsync|WeakRef|\\?\\?=|\\|\\|=");

    @ParameterizedTest
    @CsvSource({"index.html", "play.html", "check.html"})
    void a_phone_page_stays_within_its_budget(String page) {
        var shipped = Shipped.page(page);
        assertThat(shipped.code()).as("code of " + page).isLessThanOrEqualTo(25_000);
        assertThat(shipped.fonts()).as("fonts of " + page).isLessThanOrEqualTo(22_000);
        assertThat(shipped.requests()).as("requests of " + page).isLessThanOrEqualTo(6);
    }

    /**
     * Fetched when the phone is in and idle, or by a phone of several people, or where a contest
     * needs it; decisions 50 and 90.
     */
    @ParameterizedTest
    @CsvSource({"more, 15000", "shared, 5000", "kinds, 8000"})
    void the_further_scripts_of_the_seated_phone_stay_within_their_budgets(String name, int bytes) {
        var further = Shipped.further("play.html", name);
        assertThat(further.code()).isBetween(1, bytes);
        assertThat(further.files())
                .filteredOn(file -> file.toString().endsWith(".css"))
                .as("tokens of a theme have letters that are the page's own")
                .allSatisfy(css -> assertThat(Shipped.read(css)).doesNotContain("--"));
    }

    @ParameterizedTest
    @CsvSource({
        "screen.html, 150",
        "host.html, 180",
        "referee.html, 40",
        "bank.html, 60",
        "union.html, 100"
    })
    void the_other_pages_stay_within_theirs(String page, int kilobytes) {
        assertThat(Shipped.page(page).code()).isLessThanOrEqualTo(kilobytes * 1024);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index",
                "play",
                "watch",
                "screen",
                "referee",
                "check",
                "certificate",
                "my-data",
                "404"
            })
    void what_a_hall_sees_is_styled_for_a_browser_of_2020(String page) {
        var styles = styles(page + ".html");
        assertThat(styles.replaceAll("url\\([^)]*\\)", "")).doesNotContain(NEW_STYLES);
        assertThat(RULE.matcher(styles).results().map(rule -> rule.group(1)))
                .as("gap in a flex box needs Chromium 84")
                .noneMatch(rule -> rule.contains("display:flex") && FLEX_GAP.matcher(rule).find());
    }

    @Test
    void no_style_sheet_needs_what_the_oldest_browser_reads_wrongly() {
        assertThat(Shipped.all(".css"))
                .allSatisfy(
                        css ->
                                assertThat(Shipped.read(css))
                                        .doesNotContain("oklch(", "@layer", ":has(", "@container"));
    }

    @Test
    void no_script_uses_what_came_after_2020() {
        assertThat(Shipped.all(".js"))
                .isNotEmpty()
                .allSatisfy(
                        script -> {
                            var code = Shipped.read(script);
                            assertThat(code).doesNotContain("$jscomp", "import(", "importmap");
                            assertThat(NEW_SCRIPT.matcher(code).results().map(r -> r.group()))
                                    .as(script.toString())
                                    .isEmpty();
                        });
    }

    @Test
    void no_page_runs_or_styles_anything_inline() {
        assertThat(Shipped.all(".html"))
                .isNotEmpty()
                .allSatisfy(
                        page ->
                                assertThat(Shipped.read(page))
                                        .doesNotContain("<style", " style=\"", "onclick=")
                                        .doesNotContainPattern("<script(?![^>]*src=)"));
    }

    @Test
    void what_is_cached_for_ever_carries_its_hash() {
        assertThat(Shipped.all(""))
                .filteredOn(file -> file.getParent().endsWith("assets"))
                .isNotEmpty()
                .allSatisfy(
                        file ->
                                assertThat(file.getFileName().toString())
                                        .matches("[\\w.-]+\\.[0-9a-f]{10}\\.\\w+(\\.gz)?"));
    }

    /** All that the phone's pages load, and nothing that tells anything about anybody. */
    @Test
    void the_shell_keeps_whole_pages_and_nothing_of_the_api() {
        var shell = Shipped.all("sw.js").map(Shipped::read).findFirst().orElseThrow();
        for (var page : List.of("index.html", "play.html", "watch.html")) {
            Shipped.page(page).files().stream()
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".html"))
                    .forEach(name -> assertThat(shell).contains("/assets/" + name));
        }
        assertThat(shell).doesNotContain("%SHELL%", "/api", "cache.put", ".png");
    }

    private static String styles(String page) {
        return String.join(
                "\n",
                Shipped.page(page).files().stream()
                        .filter(file -> file.toString().endsWith(".css"))
                        .map((Path file) -> Shipped.read(file))
                        .toList());
    }
}
