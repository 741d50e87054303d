package vn.chuongvang.gateway.web;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.StaffMember;
import vn.chuongvang.questions.SealEntry.What;
import vn.chuongvang.questions.Seals;

/** Lets only those past who are named by the seal of a contest, if it has one. */
@Component
class Secrecy {
    private final Seals seals;

    Secrecy(Seals seals) {
        this.seals = seals;
    }

    /** Whether the questions are blank for this reader; if not, that they read them is on disk. */
    Mono<Boolean> hides(long contest, StaffMember reader, What reading) {
        return seals.hides(contest, reader, reading);
    }

    Mono<Boolean> hides(long contest, StaffMember reader) {
        return seals.hides(contest, reader);
    }

    /** For what shows the questions; refused, or written down. */
    Mono<Void> admit(long contest, StaffMember reader, What reading) {
        return refused(seals.hides(contest, reader, reading));
    }

    /** For what changes the questions. */
    Mono<Void> admit(long contest, StaffMember reader) {
        return refused(seals.hides(contest, reader));
    }

    private static Mono<Void> refused(Mono<Boolean> hides) {
        return hides.flatMap(hidden -> hidden ? Mono.error(Refused.sealed()) : Mono.empty());
    }
}
