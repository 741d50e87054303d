package pagebuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows {@code @import "..."}, points {@code url(...)} to hashed files, and takes the air out.
 */
final class StyleSheets {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("@import \"([^\"]+)\";");
    private static final Pattern URL = Pattern.compile("url\\(\"([^\":]+)\"\\)");

    private StyleSheets() {}

    static String bundle(Path entry, Assets assets) throws IOException {
        return squeeze(inline(entry, assets, new HashSet<>()));
    }

    private static String inline(Path file, Assets assets, Set<Path> seen) throws IOException {
        if (!seen.add(file)) {
            return "";
        }
        var css = COMMENT.matcher(Files.readString(file)).replaceAll("");
        var withUrls = new StringBuilder();
        var urls = URL.matcher(css);
        while (urls.find()) {
            var url = assets.url(file.resolveSibling(urls.group(1)));
            urls.appendReplacement(withUrls, Matcher.quoteReplacement("url(" + url + ")"));
        }
        urls.appendTail(withUrls);
        var out = new StringBuilder();
        var imports = IMPORT.matcher(withUrls);
        while (imports.find()) {
            var imported = inline(file.resolveSibling(imports.group(1)).normalize(), assets, seen);
            imports.appendReplacement(out, Matcher.quoteReplacement(imported));
        }
        imports.appendTail(out);
        return out.toString();
    }

    private static String squeeze(String css) {
        return css.replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,]) ?", "$1")
                .replaceAll("([\\w-]): ", "$1:")
                .replaceAll("([ :,(-])0\\.(\\d)", "$1.$2")
                .replace(" !important", "!important")
                .replace(";}", "}")
                .strip();
    }
}
