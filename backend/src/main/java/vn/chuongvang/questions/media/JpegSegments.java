package vn.chuongvang.questions.media;

import vn.chuongvang.questions.media.MediumRefused.Reason;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The parts of a JPEG. What follows its end is not looked at. */
final class JpegSegments {
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int EXIF = 0xE1;
    private static final int PROFILE = 0xE2;
    private static final int JFIF = 0xE0;
    private static final int ADOBE = 0xEE;

    /** A dozen is usual; each costs a pass over all points. */
    private static final int MOST_SCANS = 64;

    private final Walk walk;
    private int width;
    private int height;
    private int scans;
    private int orientation = Orientation.UPRIGHT;

    private JpegSegments(byte[] file) {
        this.walk = new Walk(file, ByteOrder.BIG_ENDIAN);
    }

    static PictureSource read(byte[] file) {
        return new JpegSegments(file).read();
    }

    private PictureSource read() {
        walk.skip(2);
        walk.keepFrom(0);
        var start = walk.at();
        var marker = marker();
        while (marker != END) {
            var content = walk.part(walk.pair() - 2);
            look(marker, content);
            if (isKept(marker)) {
                walk.keepFrom(start);
            }
            if (marker == SCAN) {
                copyScan();
            }
            start = walk.at();
            marker = marker();
        }
        walk.write((byte) 0xFF, (byte) END);
        return new PictureSource(FileKind.JPEG, walk.kept(), width, height, orientation, 3);
    }

    private int marker() {
        if (walk.octet() != 0xFF) {
            throw new MediumRefused(Reason.PICTURE_BROKEN);
        }
        var marker = walk.octet();
        while (marker == 0xFF) {
            marker = walk.octet();
        }
        return marker;
    }

    /** Of what programs add only what says how colours are meant. */
    private static boolean isKept(int marker) {
        var isAdded = marker >= JFIF && marker <= 0xEF || marker == COMMENT;
        return !isAdded || marker == JFIF || marker == PROFILE || marker == ADOBE;
    }

    private void look(int marker, ByteBuffer content) {
        switch (marker) {
            case 0xC0, 0xC1, 0xC2 -> frame(content);
            case 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF ->
                    throw new MediumRefused(Reason.PICTURE_FORMAT);
            case EXIF -> exif(content);
            default -> {}
        }
    }

    private void frame(ByteBuffer content) {
        var bits = content.get();
        height = Short.toUnsignedInt(content.getShort());
        width = Short.toUnsignedInt(content.getShort());
        var colours = content.get();
        if (colours == 4) {
            throw new MediumRefused(Reason.PICTURE_CMYK);
        }
        if (bits != Byte.SIZE) {
            throw new MediumRefused(Reason.PICTURE_FORMAT);
        }
    }

    private void exif(ByteBuffer content) {
        var prefix = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
        if (content.remaining() > prefix.length
                && content.slice(0, prefix.length).equals(ByteBuffer.wrap(prefix))) {
            orientation =
                    Orientation.inExif(
                            content.slice(prefix.length, content.limit() - prefix.length));
        }
    }

    /** Up to the next marker that is none of a scan's own. */
    private void copyScan() {
        scans++;
        if (scans > MOST_SCANS) {
            throw new MediumRefused(Reason.PICTURE_BROKEN);
        }
        var start = walk.at();
        while (true) {
            while (walk.octet() != 0xFF) {}
            var next = walk.octet();
            while (next == 0xFF) {
                next = walk.octet();
            }
            if (next != 0 && (next < 0xD0 || next > 0xD7)) {
                walk.back(2);
                walk.keepFrom(start);
                return;
            }
        }
    }
}
