package vn.chuongvang.questionbank;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a question shows or plays besides its words. Files go by their contents' name, so that what
 * was asked stays what it was: the first 32 hexadecimal digits of their SHA-256, and the ending.
 */
public record Media(Optional<Picture> picture, Optional<Recording> recording) {
    public static final Media NONE = new Media(Optional.empty(), Optional.empty());
    private static final Pattern CONTENT_NAME = Pattern.compile("[0-9a-f]{32}\\.(png|jpg|mp3)");

    /** Whether a file's name is the name of its contents. */
    public static boolean isContentName(String file) {
        return CONTENT_NAME.matcher(file).matches();
    }

    /**
     * A picture.
     *
     * @param alt what it shows, in words, for who does not see it; without the key
     */
    public record Picture(String file, String alt) {}

    /**
     * Somebody's voice, or a sound.
     *
     * @param transcript what is heard, in words, for who does not hear it
     */
    public record Recording(String file, String transcript) {}
}
