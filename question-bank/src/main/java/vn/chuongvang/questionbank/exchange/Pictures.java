package vn.chuongvang.questionbank.exchange;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Takes the pictures of a text: those that came with it. Nothing is fetched from anywhere. */
public final class Pictures {
    private static final String BASE64 = ";base64,";

    private Pictures() {}

    /**
     * @param files bytes by the source that the text names
     * @throws Refusal when one lies elsewhere, is missing, or is no picture
     */
    public static void take(
            Html.Text text, Function<String, Optional<byte[]>> files, Drafting drafting) {
        for (var picture : text.pictures()) {
            var source = picture.source().strip();
            var lower = source.toLowerCase(Locale.ROOT);
            var bytes =
                    lower.startsWith("data:") ? Optional.of(embedded(source)) : files.apply(source);
            if (bytes.isEmpty()) {
                var remote = lower.contains(":") || lower.startsWith("//");
                throw new Refusal(remote ? "media.remote" : "media.absent", Words.oneLine(source));
            }
            drafting.picture(Medium.of(bytes.get(), picture.alt()));
        }
    }

    /** Where there may be none. */
    public static void refuse(Html.Text text) {
        if (!text.pictures().isEmpty()) {
            throw new Refusal("media.place");
        }
    }

    private static byte[] embedded(String source) {
        int comma = source.indexOf(BASE64);
        if (comma < 0) {
            throw new Refusal("media.type");
        }
        return decoded(source.substring(comma + BASE64.length()));
    }

    public static byte[] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            throw new Refusal("media.broken");
        }
    }
}
