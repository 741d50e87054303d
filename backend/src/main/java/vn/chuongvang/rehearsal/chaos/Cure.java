package vn.chuongvang.rehearsal.chaos;

import java.io.IOException;

/** Makes good what a blow did; takes its time, while the contest goes on. */
interface Cure {

    /** After a blow that leaves nothing behind. */
    Cure NONE = () -> {};

    void apply() throws IOException, InterruptedException;
}
