package vn.chuongvang.sheets;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import vn.chuongvang.sheets.UnreadableTable.Reason;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;

/**
 * Looks through a packed file before anything else reads it, as small steps that need no memory: a
 * file of 4 MB may hold gigabytes of zeros, or XML that includes other files.
 */
final class XlsxParts {
    /** Of all parts together, unpacked; 20,000 rows have about 10 MB. */
    static final long MOST_BYTES = 64L * 1024 * 1024;

    private static final int MOST_PARTS = 500;
    private static final String ENTITIES = "<!DOCTYPE";

    private final ZipFile parts;
    private final byte[] buffer = new byte[16 * 1024];
    private long unpacked;

    private XlsxParts(ZipFile parts) {
        this.parts = parts;
    }

    /**
     * @throws UnreadableTable when it is a trap
     * @throws IOException when it cannot be unpacked
     */
    static void refuseTraps(ZipFile file) throws IOException {
        new XlsxParts(file).look();
    }

    private void look() throws IOException {
        List<ZipArchiveEntry> all = Collections.list(parts.getEntries());
        if (all.size() > MOST_PARTS) {
            throw new UnreadableTable(Reason.BOMB);
        }
        for (var part : all) {
            try (var in = parts.getInputStream(part)) {
                look(in);
            }
        }
    }

    /** Zero bytes are passed over, so that UTF-16 hides nothing. */
    private void look(InputStream in) throws IOException {
        int matched = 0;
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            unpacked += length;
            if (unpacked > MOST_BYTES) {
                throw new UnreadableTable(Reason.BOMB);
            }
            for (int i = 0; i < length; i++) {
                if (buffer[i] != 0) {
                    matched = next(matched, (char) buffer[i]);
                    if (matched == ENTITIES.length()) {
                        throw new UnreadableTable(Reason.ENTITIES);
                    }
                }
            }
        }
    }

    /** No letter but the first is a '<', so a mismatch starts anew at most one letter in. */
    private static int next(int matched, char letter) {
        if (letter == ENTITIES.charAt(matched)) {
            return matched + 1;
        }
        return letter == ENTITIES.charAt(0) ? 1 : 0;
    }
}
