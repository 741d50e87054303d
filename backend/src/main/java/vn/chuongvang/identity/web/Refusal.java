package vn.chuongvang.identity.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

import java.net.URI;

/**
 * The body of every refusal: a problem of RFC 9457, with members of ours.
 *
 * @param type by the code; a name, nothing is found there
 * @param title what the status is called
 * @param code stable, for programs
 * @param detail what is wrong and what to do, in English
 * @param seat the seat it is about, if any
 * @param problems single parts that are wrong, if it is about several
 * @param advice what would help, where it was tried
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Refusal(
        URI type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable Integer seat,
        @Nullable Object problems,
        @Nullable Object advice) {
    private static final String TYPE = "urn:problem-type:chuongvang:";

    static Refusal of(HttpStatusCode status, String code, String detail) {
        return of(status, code, detail, null, null, null);
    }

    static Refusal of(
            HttpStatusCode status,
            String code,
            String detail,
            @Nullable Integer seat,
            @Nullable Object problems,
            @Nullable Object advice) {
        return new Refusal(
                URI.create(TYPE + code),
                title(status),
                status.value(),
                detail,
                code,
                seat,
                problems,
                advice);
    }

    private static String title(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null ? "Refused" : known.getReasonPhrase();
    }
}
