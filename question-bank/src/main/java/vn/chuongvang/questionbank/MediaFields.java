package vn.chuongvang.questionbank;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The field {@code media}: files by their names, and their words for who cannot see or hear. */
final class MediaFields {
    private final YamlFields fields;
    private final UnaryOperator<@Nullable String> contentName;

    MediaFields(YamlFields fields, UnaryOperator<@Nullable String> contentName) {
        this.fields = fields;
        this.contentName = contentName;
    }

    Media read() {
        var media = fields.mapping("media").orElse(null);
        if (media == null) {
            return Media.NONE;
        }
        var picture = file(media, "picture", "alt", Media.Picture::new);
        var recording = file(media, "recording", "transcript", Media.Recording::new);
        media.refuseUnknown();
        return new Media(picture, recording);
    }

    /** A recording with its transcript stands also in translations. */
    Optional<Media.Recording> recording() {
        return file(fields, "recording", "transcript", Media.Recording::new);
    }

    private <T> Optional<T> file(
            YamlFields from, String name, String words, BiFunction<String, String, T> medium) {
        var file = from.text(name);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        var content = contentName.apply(file.get());
        if (content == null) {
            from.flaw(name, "media.missing", file.get());
            return Optional.empty();
        }
        return from.requiredText(words).map(text -> medium.apply(content, text));
    }
}
