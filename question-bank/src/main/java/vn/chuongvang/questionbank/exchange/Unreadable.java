package vn.chuongvang.questionbank.exchange;

/** Ends the reading of a whole file. Importers throw it inside and never let it out. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Note note;

    public Unreadable(String code, Object... arguments) {
        this(Note.of(code, arguments));
    }

    Unreadable(Note note) {
        super(note.code());
        this.note = note;
    }

    public Note note() {
        return note;
    }
}
