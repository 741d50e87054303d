package vn.chuongvang.questionbank.exchange.table;

import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.exchange.Drafting;
import vn.chuongvang.questionbank.exchange.Exporter.Loss;

import java.util.List;
import java.util.function.Consumer;

/** Which column of a sheet says what. */
interface Layout {

    /** Whether a sheet with these columns has this layout. */
    boolean fits(Header header);

    /** Fills in what one row says. */
    void read(Row row, Header header, Drafting drafting);

    /** Rows above the questions, the one with the names of columns last. */
    List<List<String>> head();

    /** A row of a question; empty when the layout cannot hold it. */
    List<String> row(Question question, int number, Consumer<Loss> lost);
}
