package pagebuild;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Design tokens that have one value on a page are that value: the name is for people. What a theme
 * changes stays a custom property.
 */
final class Tokens {
    private static final Pattern DEFINITION =
            Pattern.compile("(?<=[{;])(--[a-z][\\w-]*):([^;}]+)(?:;|(?=}))");
    private static final Pattern ROOT = Pattern.compile(":root\\{([^}]*)}");
    private static final Pattern USE = Pattern.compile("var\\((--[a-z][\\w-]*)\\)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w-])--[a-z][\\w-]*");
    private static final int DEEPEST = 4;

    private Tokens() {}

    /**
     * @param css squeezed
     * @param readByScripts their definitions stay, for scripts that ask for them by name
     */
    static String inline(String css, boolean readByScripts) {
        var fixed = fixed(css);
        var inlined = css;
        for (int i = 0; i < DEEPEST; i++) {
            inlined = replaceUses(inlined, fixed);
        }
        if (readByScripts) {
            return inlined;
        }
        return shortened(
                DEFINITION
                        .matcher(inlined)
                        .replaceAll(
                                found ->
                                        fixed.containsKey(found.group(1))
                                                ? ""
                                                : Matcher.quoteReplacement(found.group()))
                        .replace(";}", "}")
                        .replace(":root{}", ""));
    }

    /** What is left, by one letter each. */
    private static String shortened(String css) {
        var names = new TreeSet<String>();
        NAME.matcher(css).results().forEach(found -> names.add(found.group()));
        Map<String, String> letters = new HashMap<>();
        names.forEach(name -> letters.put(name, "--" + (char) ('a' + letters.size())));
        if (letters.size() > 26) {
            throw new IllegalStateException("more themed tokens than letters: " + names);
        }
        return NAME.matcher(css).replaceAll(found -> letters.get(found.group()));
    }

    /** Defined once, and for the whole page. */
    private static Map<String, String> fixed(String css) {
        Map<String, String> values = new HashMap<>();
        Set<String> twice = new HashSet<>();
        DEFINITION
                .matcher(css)
                .results()
                .forEach(
                        found -> {
                            if (values.put(found.group(1), found.group(2)) != null) {
                                twice.add(found.group(1));
                            }
                        });
        values.keySet().removeAll(twice);
        Set<String> ofThePage = new HashSet<>();
        ROOT.matcher(css)
                .results()
                .flatMap(root -> DEFINITION.matcher("{" + root.group(1) + "}").results())
                .forEach(found -> ofThePage.add(found.group(1)));
        values.keySet().retainAll(ofThePage);
        return values;
    }

    private static String replaceUses(String css, Map<String, String> fixed) {
        return USE.matcher(css)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        fixed.getOrDefault(found.group(1), found.group())));
    }
}
