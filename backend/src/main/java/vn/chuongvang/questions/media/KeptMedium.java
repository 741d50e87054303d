package vn.chuongvang.questions.media;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

/**
 * A medium that is kept.
 *
 * @param name of its contents, as questions call it
 * @param width in points, of pictures
 * @param millis how long a recording sounds
 * @param smallBytes what a phone loads of a picture
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeptMedium(
        String name,
        Type type,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Integer millis,
        int bytes,
        @Nullable Integer smallBytes) {

    /** What it is to people. */
    public enum Type {
        PICTURE,
        RECORDING
    }

    static KeptMedium of(Reencoded medium) {
        var bytes = medium.bytes().length;
        return switch (medium.type()) {
            case PICTURE ->
                    new KeptMedium(
                            medium.name(),
                            medium.type(),
                            medium.width(),
                            medium.height(),
                            null,
                            bytes,
                            medium.small() == null ? bytes : medium.small().length);
            case RECORDING ->
                    new KeptMedium(
                            medium.name(), medium.type(), null, null, medium.millis(), bytes, null);
        };
    }
}
