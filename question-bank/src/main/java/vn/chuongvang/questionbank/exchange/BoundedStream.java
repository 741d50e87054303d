package vn.chuongvang.questionbank.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with {@code file.large} behind so many bytes, having read one more. */
public final class BoundedStream extends FilterInputStream {
    private final int most;
    private int left;

    public BoundedStream(InputStream in, int most) {
        super(in);
        this.most = most;
        left = most;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        if (one >= 0) {
            took(1);
        }
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var count = super.read(into, offset, Math.min(length, left + 1));
        took(Math.max(count, 0));
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        var skipped = super.skip(Math.min(count, left + 1L));
        took((int) skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void took(int count) {
        left -= count;
        if (left < 0) {
            throw new Unreadable("file.large", most / 1024 / 1024);
        }
    }
}
