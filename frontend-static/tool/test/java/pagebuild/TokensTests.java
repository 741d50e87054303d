package pagebuild;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class TokensTests {
    private static final String PAGE =
            ":root{--vo:#FFF8E7;--card:var(--vo);--ink:black;--never:1px}"
                    + "[data-ground=night]{--ink:white}"
                    + ".a{color:var(--ink);background:var(--card)}";

    @Test
    void what_has_one_value_is_that_value_and_what_a_theme_changes_stays() {
        assertThat(Tokens.inline(PAGE, false))
                .isEqualTo(
                        ":root{--a:black}[data-ground=night]{--a:white}"
                                + ".a{color:var(--a);background:#FFF8E7}");
    }

    @Test
    void a_script_that_asks_for_tokens_by_name_still_finds_them() {
        assertThat(Tokens.inline(PAGE, true)).contains("--vo:#FFF8E7", "--card:#FFF8E7");
    }

    @Test
    void what_is_given_to_one_element_alone_is_not_everybodys() {
        var css = ":root{--ink:black}.tile{--corner:red}.lit{fill:var(--corner)}";

        assertThat(Tokens.inline(css, false)).contains(".tile{--a:red}", "fill:var(--a)");
    }

    /** A style sheet without its tokens would be drawn in no colour at all. */
    @Test
    void no_page_uses_a_token_that_it_does_not_define() {
        assertThat(Shipped.all(".css")).isNotEmpty().allSatisfy(TokensTests::definesWhatItUses);
    }

    private static void definesWhatItUses(Path css) {
        var text = Shipped.read(css);
        java.util.regex.Pattern.compile("var\\((--[\\w-]+)\\)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .forEach(name -> assertThat(text).as(css.toString()).contains(name + ":"));
    }
}
