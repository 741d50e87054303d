package vn.chuongvang.gateway.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.Certificate;
import vn.chuongvang.identity.Certificates;
import vn.chuongvang.identity.LookupLimits;
import vn.chuongvang.live.StoredContest;

import java.time.LocalDate;

/** Whether a certificate is what it says, for whoever holds the paper. */
@RestController
class LookupController {
    private final ContestPages pages;
    private final Certificates certificates;
    private final LookupLimits limits;

    LookupController(ContestPages pages, Certificates certificates, LookupLimits limits) {
        this.pages = pages;
        this.certificates = certificates;
        this.limits = limits;
    }

    /**
     * No more than the paper shows; of a revoked one only that it was revoked, and when.
     *
     * @param ofUnit whether a whole unit holds it
     * @param name absent when it was forgotten, or when the certificate is a unit's
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            boolean inForce,
            boolean ofUnit,
            LocalDate issuedOn,
            @Nullable LocalDate revokedOn,
            @Nullable String name,
            @Nullable String unit,
            Certificate.@Nullable Honour honour,
            @Nullable String prize,
            @Nullable String contest,
            @Nullable String organiser,
            @Nullable LocalDate playedOn) {

        static Found of(Certificate one, StoredContest contest) {
            var draft = contest.draft();
            return new Found(
                    true,
                    one.contestant() == null,
                    CertificateDesk.day(one.issuedAt()),
                    null,
                    one.name(),
                    one.unit(),
                    one.honour(),
                    one.prize(),
                    draft.title(),
                    draft.organiser(),
                    draft.playedOn());
        }

        static Found revoked(Certificate one) {
            var revokedAt = one.revokedAt();
            return new Found(
                    false,
                    false,
                    CertificateDesk.day(one.issuedAt()),
                    revokedAt == null ? null : CertificateDesk.day(revokedAt),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    @GetMapping("/api/certificates/{number}")
    Mono<Found> find(@PathVariable String number, ServerHttpRequest request) {
        var address = RoomsController.Caller.of(request).address();
        if (limits.mustWait(address)) {
            return Mono.error(Refused.tooMany(limits.waitSeconds()));
        }
        return certificates
                .find(number)
                .switchIfEmpty(Mono.error(() -> unknown(address)))
                .flatMap(
                        one ->
                                one.isInForce()
                                        ? pages.contest(one.contest().id())
                                                .map(contest -> Found.of(one, contest))
                                        : Mono.just(Found.revoked(one)));
    }

    private Refused unknown(String address) {
        limits.countWrong(address);
        return Refused.unknown("certificate");
    }
}
