package vn.chuongvang.start;

import java.util.List;

/**
 * Lines that a module wants on the terminal when the server is ready, such as a one-time password.
 */
public interface StartNotice {

    /** Asked once per start, on the main thread; each line already in Vietnamese and English. */
    List<String> lines();
}
