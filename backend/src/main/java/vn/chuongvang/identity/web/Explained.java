package vn.chuongvang.identity.web;

import io.netty.channel.ChannelException;
import io.r2dbc.spi.R2dbcException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

import tools.jackson.core.JacksonException;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What failed, as it is told. Nothing of a mistake of ours leaves the server but that it was one.
 */
record Explained(HttpHeaders headers, Refusal refusal) {
    static final HttpHeaders NONE = HttpHeaders.EMPTY;

    private static final Logger LOG = LoggerFactory.getLogger(Explained.class);

    /** Of PostgreSQL: a letter, number or day that it cannot keep. */
    private static final Set<String> NOT_TO_BE_KEPT =
            Set.of("22003", "22007", "22008", "22021", "22P05");

    static Explained of(Throwable cause) {
        return switch (cause) {
            case ServerWebInputException input -> badInput(input);
            case DecodingException _ -> unreadable();
            case DataBufferLimitException _ -> tooLarge();
            case UnsupportedMediaTypeStatusException _ ->
                    answer(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            "NOT_JSON",
                            "Send the body as application/json.");
            case MethodNotAllowedException other ->
                    new Explained(
                            other.getHeaders(),
                            Refusal.of(
                                    HttpStatus.METHOD_NOT_ALLOWED,
                                    "METHOD_NOT_ALLOWED",
                                    "This address has other methods; see docs/http-api.md."));
            case NotAcceptableStatusException _ ->
                    answer(HttpStatus.NOT_ACCEPTABLE, "NOT_ACCEPTABLE", "Accept application/json.");
            case ErrorResponse error -> answer(error);
            case DataAccessResourceFailureException _, CannotCreateTransactionException _ ->
                    storageAway(cause);
            // The line to whoever asks broke, or the request took too long to come: nothing of
            // ours.
            case ChannelException _ ->
                    answer(
                            HttpStatus.REQUEST_TIMEOUT,
                            "REQUEST_TIMEOUT",
                            "The request did not arrive in time; send it again.");
            case InvalidPropertyException _ -> new Explained(NONE, badAddress());
            default -> isNotToBeKept(cause) ? unkept() : bug(cause);
        };
    }

    static Refusal badAddress() {
        return Refusal.of(
                HttpStatus.BAD_REQUEST,
                "BAD_INPUT",
                "The address has the wrong form; see docs/http-api.md.");
    }

    private static Explained badInput(ServerWebInputException input) {
        if (NestedExceptionUtils.getMostSpecificCause(input) instanceof DataBufferLimitException) {
            return tooLarge();
        }
        if (input instanceof WebExchangeBindException bound) {
            var field = bound.getFieldErrors().stream().findFirst();
            return field.isPresent()
                    ? wrongForm(field.get().getField())
                    : new Explained(NONE, badAddress());
        }
        var parameter = Optional.ofNullable(input.getMethodParameter());
        var isBody =
                parameter.filter(one -> one.hasParameterAnnotation(RequestBody.class)).isPresent()
                        || input.getMostSpecificCause() instanceof JacksonException;
        if (isBody || parameter.isEmpty() || input.getCause() == null) {
            return unreadable();
        }
        return wrongForm(
                Objects.requireNonNullElse(parameter.get().getParameterName(), "parameter"));
    }

    private static Explained wrongForm(String name) {
        return answer(
                HttpStatus.BAD_REQUEST,
                "BAD_INPUT",
                "“%s” in the address has the wrong form; see docs/http-api.md.".formatted(name));
    }

    private static Explained unreadable() {
        return answer(
                HttpStatus.BAD_REQUEST,
                "BAD_INPUT",
                "The body is not the JSON that is expected here; see docs/http-api.md.");
    }

    private static Explained unkept() {
        return answer(
                HttpStatus.BAD_REQUEST,
                "BAD_INPUT",
                "A text, number or day in it cannot be kept; see docs/http-api.md.");
    }

    private static Explained tooLarge() {
        return answer(HttpStatus.CONTENT_TOO_LARGE, "CONTENT_TOO_LARGE", "The body is too large.");
    }

    private static boolean isNotToBeKept(Throwable cause) {
        return NestedExceptionUtils.getMostSpecificCause(cause) instanceof R2dbcException refused
                && NOT_TO_BE_KEPT.contains(
                        Objects.requireNonNullElse(refused.getSqlState(), "none"));
    }

    private static Explained answer(ErrorResponse error) {
        var status = error.getStatusCode();
        var properties = Optional.ofNullable(error.getBody().getProperties());
        var code = properties.map(map -> map.get("code")).map(String::valueOf);
        if (code.isEmpty()) {
            return plain(status, error.getHeaders());
        }
        return new Explained(
                error.getHeaders(),
                Refusal.of(
                        status,
                        code.get(),
                        Objects.requireNonNullElse(error.getBody().getDetail(), code.get()),
                        properties
                                .map(map -> map.get("seat"))
                                .map(Integer.class::cast)
                                .orElse(null),
                        properties.map(map -> map.get("problems")).orElse(null),
                        properties.map(map -> map.get("advice")).orElse(null)));
    }

    /** The framework's own: its sentences name classes and files. */
    private static Explained plain(HttpStatusCode status, HttpHeaders headers) {
        if (status.value() == HttpStatus.NOT_FOUND.value()) {
            return answer(
                    HttpStatus.NOT_FOUND,
                    "NOT_FOUND",
                    "There is no such address; see docs/http-api.md.");
        }
        var known = HttpStatus.resolve(status.value());
        var name = known == null ? "REFUSED" : known.name();
        return new Explained(headers, Refusal.of(status, name, "See docs/http-api.md."));
    }

    private static Explained answer(HttpStatus status, String code, String detail) {
        return new Explained(NONE, Refusal.of(status, code, detail));
    }

    private static Explained storageAway(Throwable cause) {
        LOG.warn("the database does not answer: {}", cause.toString());
        return answer(
                HttpStatus.SERVICE_UNAVAILABLE,
                "STORAGE_AWAY",
                "The database does not answer; try again in a few seconds.");
    }

    private static Explained bug(Throwable cause) {
        LOG.error("a request failed", cause);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "INTERNAL",
                "This is our mistake; the server's log says more.");
    }
}
