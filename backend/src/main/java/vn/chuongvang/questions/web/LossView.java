package vn.chuongvang.questions.web;

import vn.chuongvang.paging.Cursor;
import vn.chuongvang.questionbank.exchange.Exporter.Loss;

import java.util.List;
import java.util.Locale;

/**
 * What a format cannot hold of one question.
 *
 * @param leftOut whether the whole question is missing from the file
 */
record LossView(String id, boolean leftOut, List<Told> notes) {

    /** One message: its code, and the same in words. */
    record Told(String code, String message) {}

    Cursor at() {
        return Cursor.at(id);
    }

    static LossView of(Loss loss, Locale language) {
        return new LossView(
                loss.id().value(),
                loss.leftOut(),
                loss.notes().stream()
                        .map(note -> new Told(note.code(), note.message(language)))
                        .toList());
    }
}
