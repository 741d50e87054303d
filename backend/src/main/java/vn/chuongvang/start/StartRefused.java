package vn.chuongvang.start;

import java.io.Serial;
import java.util.Arrays;
import java.util.List;

/** The surroundings do not allow a start; the message is a key of the catalogue, never a stack. */
public final class StartRefused extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<Object> details;

    public StartRefused(String key, Object... details) {
        super(key + " " + Arrays.toString(details));
        this.key = key;
        this.details = List.of(details);
    }

    public String key() {
        return key;
    }

    public List<Object> details() {
        return details;
    }
}
