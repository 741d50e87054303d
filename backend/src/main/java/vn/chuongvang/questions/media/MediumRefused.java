package vn.chuongvang.questions.media;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A file that does not become a medium, and what to do about it. Nothing of it was kept. */
public final class MediumRefused extends ResponseStatusException {
    /** Files up to this are heard at all, in bytes; pictures up to half of it. */
    public static final int MOST_BYTES = 20_000_000;

    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Why; the constant's name is the code of the refusal. */
    public enum Reason {
        FILE_EMPTY("Nothing is in the file."),
        FILE_TOO_LARGE("At most 10 MB for a picture and 20 MB for a recording: make it smaller."),
        MEDIUM_UNKNOWN(
                "Neither a picture (PNG, JPEG, GIF, WebP) nor a recording (MP3, WAV);"
                        + " the name of a file does not make it one."),
        PICTURE_FORMAT("A picture in another format: save it as PNG or JPEG."),
        PICTURE_VECTOR("SVG may hold programs: export it as PNG, 1,600 points wide."),
        PICTURE_HEIC("HEIC or AVIF, as phones take photos: save or send it as JPEG."),
        PICTURE_ANIMATED("An animated WebP: save the one picture that counts as PNG."),
        PICTURE_CMYK("A JPEG in printing colours (CMYK): save it in RGB."),
        PICTURE_TOO_MANY_POINTS(
                "At most 40 million points (16 million for WebP), neither side above 40,000:"
                        + " make it smaller, 1,600 points are shown."),
        PICTURE_TOO_SMALL("Fewer than 16 points wide or high: nobody could see it."),
        PICTURE_TRUNCATED("The end of the picture is missing: copy or download it again."),
        PICTURE_BROKEN("The picture is damaged: open it in another program and save it anew."),
        AUDIO_FORMAT("A recording in another format (AAC, M4A, Ogg, WebM, …): convert it to MP3."),
        AUDIO_ENCODING("A packed WAV: save it as MP3, or as WAV in 16-bit PCM."),
        AUDIO_TOO_LONG("Longer than 90 seconds: cut it."),
        AUDIO_TOO_RICH("Above 192 kbit/s or 2 MB: save it as MP3 with 64 kbit/s, mono."),
        AUDIO_BROKEN("No sound can be read from it: save it anew as MP3.");

        private final String advice;

        Reason(String advice) {
            this.advice = advice;
        }
    }

    MediumRefused(Reason reason) {
        this(reason, null);
    }

    MediumRefused(Reason reason, @Nullable Throwable cause) {
        super(
                reason == Reason.FILE_TOO_LARGE
                        ? HttpStatus.CONTENT_TOO_LARGE
                        : HttpStatus.UNPROCESSABLE_CONTENT,
                reason.advice,
                cause);
        this.reason = reason;
        getBody().setProperty("code", reason.name());
    }

    /** Before anybody has looked what it is. */
    public static MediumRefused tooLarge() {
        return new MediumRefused(Reason.FILE_TOO_LARGE);
    }

    public Reason reason() {
        return reason;
    }
}
