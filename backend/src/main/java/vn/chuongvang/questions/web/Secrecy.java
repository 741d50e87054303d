package vn.chuongvang.questions.web;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questions.SealedQuestions;

import java.util.Set;

/** Keeps questions of sealed sets from those whom no seal over them names. */
@Component("secrecyOfTheBank")
class Secrecy {
    private final SealedQuestions sealed;

    Secrecy(SealedQuestions sealed) {
        this.sealed = sealed;
    }

    Mono<Set<QuestionId>> hiddenFrom(StaffSession session) {
        return sealed.hiddenFrom(session.member().id());
    }

    /** Refused when this reader may not read the question. */
    Mono<Void> admit(StaffSession session, String id) {
        return hiddenFrom(session)
                .flatMap(
                        hidden ->
                                hidden.stream().anyMatch(one -> one.value().equals(id))
                                        ? Mono.error(BankRefused.sealed())
                                        : Mono.empty());
    }
}
