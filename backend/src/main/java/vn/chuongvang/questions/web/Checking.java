package vn.chuongvang.questions.web;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.questions.Lint;
import vn.chuongvang.questions.Linting;

import java.util.Map;

/** Runs the checks where they hold up nobody else. */
@Component
class Checking {
    private final Linting linting;

    Checking(Linting linting) {
        this.linting = linting;
    }

    Mono<Lint> lint(Map<String, Object> document) {
        return Mono.fromCallable(() -> linting.check(document))
                .subscribeOn(Schedulers.boundedElastic());
    }
}
