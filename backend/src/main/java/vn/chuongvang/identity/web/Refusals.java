package vn.chuongvang.identity.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every refusal of a controller in one shape: a code for programs, a sentence for people. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {

    @ExceptionHandler
    ResponseEntity<Refusal> refuse(Exception cause) {
        var explained = Explained.of(cause);
        return ResponseEntity.status(explained.refusal().status())
                .headers(explained.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(explained.refusal());
    }
}
