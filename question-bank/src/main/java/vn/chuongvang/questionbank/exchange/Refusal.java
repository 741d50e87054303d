package vn.chuongvang.questionbank.exchange;

/** Ends the reading of one item. {@link Items} makes a refused item of it and goes on. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Note note;

    public Refusal(String code, Object... arguments) {
        super(code, null, false, false);
        this.note = Note.of(code, arguments);
    }

    public Note note() {
        return note;
    }
}
