package vn.chuongvang.identity.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

import tools.jackson.core.JacksonException;

import java.util.Objects;
import java.util.Optional;

/** Every refusal of the HTTP API in one shape: a code for programs, a sentence for people. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    @ExceptionHandler
    ResponseEntity<Refusal> refuse(Exception cause) {
        return switch (cause) {
            case ServerWebInputException input -> badInput(input);
            case DecodingException _ -> unreadable();
            case DataBufferLimitException _ ->
                    answer(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "CONTENT_TOO_LARGE",
                            "The body is too large.");
            case UnsupportedMediaTypeStatusException _ ->
                    answer(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            "NOT_JSON",
                            "Send the body as application/json.");
            case MethodNotAllowedException _ ->
                    answer(
                            HttpStatus.METHOD_NOT_ALLOWED,
                            "METHOD_NOT_ALLOWED",
                            "This address has other methods; see docs/http-api.md.");
            case NotAcceptableStatusException _ ->
                    answer(HttpStatus.NOT_ACCEPTABLE, "NOT_ACCEPTABLE", "Accept application/json.");
            case ErrorResponse error -> answer(error);
            case DataAccessResourceFailureException _, CannotCreateTransactionException _ ->
                    answer(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "STORAGE_AWAY",
                            "The database does not answer; try again in a few seconds.");
            default -> bug(cause);
        };
    }

    private static ResponseEntity<Refusal> badInput(ServerWebInputException input) {
        if (input.getMostSpecificCause() instanceof DataBufferLimitException) {
            return answer(
                    HttpStatus.CONTENT_TOO_LARGE, "CONTENT_TOO_LARGE", "The body is too large.");
        }
        var parameter = Optional.ofNullable(input.getMethodParameter());
        var isBody = input.getMostSpecificCause() instanceof JacksonException;
        if (isBody || parameter.isEmpty() || input.getCause() == null) {
            return unreadable();
        }
        var name = Objects.requireNonNullElse(parameter.get().getParameterName(), "parameter");
        return answer(
                HttpStatus.BAD_REQUEST,
                "BAD_INPUT",
                "“%s” in the address has the wrong form; see docs/http-api.md.".formatted(name));
    }

    private static ResponseEntity<Refusal> unreadable() {
        return answer(
                HttpStatus.BAD_REQUEST,
                "BAD_INPUT",
                "The body is not the JSON that is expected here; see docs/http-api.md.");
    }

    private static ResponseEntity<Refusal> answer(ErrorResponse error) {
        var properties = Optional.ofNullable(error.getBody().getProperties());
        var code =
                properties
                        .map(map -> map.get("code"))
                        .map(String::valueOf)
                        .orElseGet(() -> nameOf(error.getStatusCode()));
        var detail = Objects.requireNonNullElse(error.getBody().getDetail(), code);
        var seat = properties.map(map -> map.get("seat")).map(Integer.class::cast).orElse(null);
        var problems = properties.map(map -> map.get("problems")).orElse(null);
        var advice = properties.map(map -> map.get("advice")).orElse(null);
        return ResponseEntity.status(error.getStatusCode())
                .headers(error.getHeaders())
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Refusal(code, detail, seat, problems, advice));
    }

    private static String nameOf(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null ? "REFUSED" : known.name();
    }

    private static ResponseEntity<Refusal> answer(HttpStatus status, String code, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Refusal(code, detail, null, null, null));
    }

    private static ResponseEntity<Refusal> bug(Exception cause) {
        LOG.error("a request failed", cause);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "INTERNAL",
                "This is our mistake; the server's log says more.");
    }
}
