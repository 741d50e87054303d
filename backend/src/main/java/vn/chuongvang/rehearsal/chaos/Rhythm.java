package vn.chuongvang.rehearsal.chaos;

import java.io.IOException;

/** How often contests are struck. */
interface Rhythm {

    /** Whether nothing more is to be struck. */
    boolean isOver();

    /** A question is asked; returns whether it is struck. */
    boolean strikes() throws IOException, InterruptedException;
}
