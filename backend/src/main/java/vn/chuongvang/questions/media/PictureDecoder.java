package vn.chuongvang.questions.media;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;

import vn.chuongvang.questions.media.MediumRefused.Reason;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes one picture, in bounded memory: of large ones every second point, or fewer. */
final class PictureDecoder {
    /** Of decoded points; what is shown is a fifth of it. */
    private static final long MOST_BYTES = 64_000_000;

    private PictureDecoder() {}

    static BufferedImage decode(PictureSource source) {
        try {
            var reader = reader(source.kind());
            try {
                return decode(reader, source);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw new MediumRefused(Reason.PICTURE_BROKEN, e);
        }
    }

    private static BufferedImage decode(ImageReader reader, PictureSource source)
            throws IOException {
        var file = new ByteArrayInputStream(source.clean());
        reader.setInput(new MemoryCacheImageInputStream(file), true, true);
        if (reader.getWidth(0) != source.width() || reader.getHeight(0) != source.height()) {
            throw new IOException("two sizes in one file");
        }
        var wish = reader.getDefaultReadParam();
        var each = eachOf(source);
        wish.setSourceSubsampling(each, each, 0, 0);
        return reader.read(0, wish);
    }

    private static int eachOf(PictureSource source) {
        var each = 1;
        var bytes = (long) source.width() * source.height() * source.bytesPerPoint();
        while (source.kind() != FileKind.WEBP && bytes / ((long) each * each) > MOST_BYTES) {
            each++;
        }
        return each;
    }

    private static ImageReader reader(FileKind kind) throws IOException {
        return kind == FileKind.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT)).next();
    }
}
