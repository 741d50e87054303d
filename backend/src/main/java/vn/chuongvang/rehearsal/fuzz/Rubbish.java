package vn.chuongvang.rehearsal.fuzz;

import java.util.List;

/** The one catalogue of bad JSON: for the fuzzer and for tests of the HTTP API. */
public final class Rubbish {
    /** U+0000 as JSON writes it: no text column of PostgreSQL takes it. */
    public static final String NUL = "\\u0000";

    /** Stands in texts that are sent, so it may stand in no log. */
    static final String CANARY = "chim-hoang-yen-7f3a";

    /** Whole bodies. */
    public static final List<String> DOCUMENTS =
            List.of(
                    "{",
                    "[]",
                    "[null]",
                    "null",
                    "7",
                    "{}",
                    "{\"" + NUL + "\":1}",
                    "\"x\"",
                    "{\"a\":".repeat(2_000),
                    "{\"seats\":1e999999999}");

    /** What may stand where a value is expected, as it is written in JSON or nearly so. */
    public static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "0",
                    "1",
                    "-1",
                    "-0",
                    "1.5",
                    "1e2",
                    "2147483647",
                    "-2147483648",
                    "2147483648",
                    "9223372036854775807",
                    "9223372036854775808",
                    "9".repeat(39),
                    "9".repeat(60),
                    "1e999999999",
                    "-1e-999999999",
                    "NaN",
                    "01",
                    "\"\"",
                    "\" \"",
                    "\"0\"",
                    "\"main\"",
                    "\"" + NUL + "\"",
                    "\"a" + NUL + "b\"",
                    "\"\\ud800\"",
                    "\"\\udc00\\ud800\"",
                    "\"\\ufffe\\uffff\"",
                    "\"\u202e\u200b\u0301\"",
                    "\"🔔\"",
                    "\"" + CANARY + "\"",
                    "\"" + "x".repeat(300) + "\"",
                    "\"" + "ẫ".repeat(900) + "\"",
                    "[]",
                    "{}",
                    "[null]",
                    "[1,1,1]",
                    "[-1,2147483647]",
                    "[1,\"2\",null,{}]",
                    "[" + "1,".repeat(600) + "1]",
                    "[[[[[[[[[[]]]]]]]]]]",
                    "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}",
                    "");

    private Rubbish() {}
}
