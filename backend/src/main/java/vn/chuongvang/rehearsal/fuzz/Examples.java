package vn.chuongvang.rehearsal.fuzz;

import vn.chuongvang.start.StartRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The examples of docs/protocol.md, which are read and written back by tests of their own.
 *
 * @param messages of clients
 * @param acts of staff, to be put into a message
 */
public record Examples(List<String> messages, List<String> acts) {
    private static final Pattern EXAMPLE = Pattern.compile("```json\\n(.*?)\\n```", Pattern.DOTALL);

    public Examples {
        messages = List.copyOf(messages);
        acts = List.copyOf(acts);
    }

    /**
     * @throws StartRefused where there is no such page
     */
    public static Examples read(Path protocol) throws IOException {
        if (!Files.isRegularFile(protocol)) {
            throw new StartRefused("fuzz-no-protocol", protocol);
        }
        var page = Files.readString(protocol);
        return new Examples(of(page, "From the client"), of(page, "Acts of staff"));
    }

    private static List<String> of(String page, String title) {
        int from = page.indexOf("\n## " + title + "\n");
        var part = page.substring(from, page.indexOf("\n## ", from + 4));
        var found = EXAMPLE.matcher(part).results().map(match -> match.group(1)).toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("no examples below " + title);
        }
        return found;
    }
}
