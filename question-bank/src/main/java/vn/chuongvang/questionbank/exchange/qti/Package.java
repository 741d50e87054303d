package vn.chuongvang.questionbank.exchange.qti;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import vn.chuongvang.questionbank.exchange.Unreadable;
import vn.chuongvang.questionbank.text.VietnameseText;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A packed file of a stranger: nothing of it is written anywhere, and all of it is counted. */
final class Package implements Closeable {
    static final int MOST_PARTS = 2_000;
    static final int MOST_RATIO = 100;
    static final long MOST_BYTES = 64L * 1024 * 1024;

    /** Short parts may be packed as well as they like. */
    private static final int FREE_BYTES = 64 * 1024;

    private static final byte[] DIRECTORY_MARK = {'P', 'K', 1, 2};

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new LinkedHashMap<>();
    private long unpacked;

    private Package(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * @throws Unreadable when it is a trap
     * @throws IOException when it is damaged
     */
    static Package open(byte[] file) throws IOException {
        refuseManyParts(file);
        var zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get();
        var opened = new Package(zip);
        try {
            opened.look();
            return opened;
        } catch (Unreadable e) {
            zip.close();
            throw e;
        }
    }

    /** Before the table of contents is kept, which may be larger than all it tells about. */
    private static void refuseManyParts(byte[] file) {
        int found = 0;
        for (int i = 0; i + DIRECTORY_MARK.length <= file.length; i++) {
            if (file[i] == 'P'
                    && Arrays.equals(
                            file,
                            i,
                            i + DIRECTORY_MARK.length,
                            DIRECTORY_MARK,
                            0,
                            DIRECTORY_MARK.length)) {
                found++;
            }
        }
        if (found > MOST_PARTS) {
            throw new Unreadable("zip.parts", MOST_PARTS);
        }
    }

    private void look() {
        for (var part : Collections.list(zip.getEntries())) {
            var name = VietnameseText.nfc(part.getName());
            refuseName(name);
            if (part.isUnixSymlink() || !zip.canReadEntryData(part)) {
                throw new Unreadable("zip.part", name);
            }
            if (!part.isDirectory() && parts.put(name, part) != null) {
                throw new Unreadable("zip.part", name);
            }
        }
    }

    private static void refuseName(String name) {
        var isPlain =
                !name.isEmpty()
                        && !name.startsWith("/")
                        && name.indexOf('\\') < 0
                        && name.indexOf(':') < 0
                        && name.chars().noneMatch(Character::isISOControl)
                        && !Arrays.asList(name.split("/", -1)).contains("..");
        if (!isPlain) {
            throw new Unreadable("zip.path", name.replaceAll("\\p{Cntrl}", "?"));
        }
    }

    Set<String> names() {
        return Collections.unmodifiableSet(parts.keySet());
    }

    /** Counts while it is read, whatever the package says about its size. */
    Optional<InputStream> open(String name) throws IOException {
        var part = parts.get(name);
        return part == null
                ? Optional.empty()
                : Optional.of(new Counted(zip.getInputStream(part), part.getCompressedSize()));
    }

    /**
     * A name as a part says it, seen from its own place; empty when it leads out of the package.
     */
    static Optional<String> resolved(String from, String name) {
        var path = new java.util.ArrayDeque<String>();
        var folder = from.contains("/") ? from.substring(0, from.lastIndexOf('/') + 1) : "";
        for (var step : (folder + name).split("/")) {
            if (step.equals("..")) {
                if (path.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.add(step);
            }
        }
        return Optional.of(VietnameseText.nfc(String.join("/", path)));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Counted extends FilterInputStream {
        private final long most;
        private long count;

        private Counted(InputStream in, long packed) {
            super(in);
            this.most = packed * MOST_RATIO + FREE_BYTES;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = super.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            count += bytes;
            unpacked += bytes;
            if (count > most || unpacked > MOST_BYTES) {
                throw new Unreadable("zip.bomb");
            }
        }
    }
}
