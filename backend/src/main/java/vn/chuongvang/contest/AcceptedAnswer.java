package vn.chuongvang.contest;

/** An answer that counts as right beside the key. */
public sealed interface AcceptedAnswer {

    /**
     * @param option 0-based
     */
    record Option(int option) implements AcceptedAnswer {}

    /**
     * @param canonical the matcher's form of a written answer
     */
    record Text(String canonical) implements AcceptedAnswer {}

    /** Whether this is what the contestant answered. */
    default boolean covers(Response response) {
        return switch (this) {
            case Option(int accepted) ->
                    response instanceof Response.Choice(int option) && option == accepted;
            case Text(String accepted) ->
                    response instanceof Response.Written written
                            && written.canonical().equals(accepted);
        };
    }
}
