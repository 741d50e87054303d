package vn.chuongvang.identity.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.AuditEntry;
import vn.chuongvang.identity.AuditEntry.What;
import vn.chuongvang.identity.AuditLog;
import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.StaffMember;

import java.util.Arrays;
import java.util.Optional;

/** Writes down who reads personal data before it leaves; without the line it stays. */
final class AuditedReads implements WebFilter {
    private static final Logger LOG = LoggerFactory.getLogger(AuditedReads.class);

    private static final String OF_CONTEST = "/api/contests/{id}/";

    /**
     * Addresses that hold personal data, and at the end what is written down of machine keys alone.
     * Files of figures are written down where units are known.
     */
    enum Read {
        PERSON(OF_CONTEST + "people/*", What.PEOPLE_READ),
        PERSON_DATA(OF_CONTEST + "people/*/data", What.PEOPLE_READ),
        AFFECTED("/api/privacy/affected.xlsx", What.AFFECTED_EXPORTED),
        EXTRA_TIME(OF_CONTEST + "extra-time", What.PEOPLE_READ),
        TICKETS(OF_CONTEST + "tickets/**", What.TICKETS_READ),
        CERTIFICATES(OF_CONTEST + "certificates", What.CERTIFICATES_READ),
        RESULTS(OF_CONTEST + "results", What.RESULTS_READ),
        RESULTS_CSV(OF_CONTEST + "results.csv", What.RESULTS_EXPORTED),
        RESULTS_XLSX(OF_CONTEST + "results.xlsx", What.RESULTS_EXPORTED),
        RESULTS_PDF(OF_CONTEST + "results.pdf", What.RESULTS_EXPORTED),
        JOURNAL(OF_CONTEST + "journal", What.JOURNAL_EXPORTED),
        PAPERS(OF_CONTEST + "print/*", What.PAPERS_PRINTED),
        UNITS("/api/units/export.*", What.UNITS_EXPORTED),
        RANKING(OF_CONTEST + "ranking", What.RESULTS_READ);

        private final PathPattern pattern;
        private final What what;

        Read(String address, What what) {
            this.pattern = PathPatternParser.defaultInstance.parse(address);
            this.what = what;
        }

        /** Tickets are also read where one is issued anew. */
        private boolean isAsked(HttpMethod method) {
            return method.equals(HttpMethod.GET)
                    || method.equals(HttpMethod.HEAD)
                    || this == TICKETS && method.equals(HttpMethod.POST);
        }

        private boolean isOf(StaffMember member) {
            return this != UNITS && this != RANKING || member.isMachine();
        }

        private boolean isOfOnePerson() {
            return this == PERSON || this == PERSON_DATA;
        }

        static Optional<Read> of(HttpMethod method, PathContainer path) {
            return Arrays.stream(values())
                    .filter(read -> read.isAsked(method) && read.pattern.matches(path))
                    .findFirst();
        }
    }

    private final AuditLog log;
    private final RefusalWriter refusals;

    AuditedReads(AuditLog log, RefusalWriter refusals) {
        this.log = log;
        this.refusals = refusals;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().pathWithinApplication();
        var read = Read.of(exchange.getRequest().getMethod(), path);
        if (read.isEmpty()) {
            return chain.filter(exchange);
        }
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .ofType(SignedInStaff.class)
                .map(who -> who.getPrincipal().member())
                .flatMap(
                        member ->
                                read.get().isOf(member)
                                        ? isWritten(member, read.get(), path)
                                        : Mono.just(true))
                .defaultIfEmpty(false)
                .flatMap(written -> written ? chain.filter(exchange) : refuse(exchange));
    }

    private Mono<Boolean> isWritten(StaffMember member, Read read, PathContainer path) {
        var entry = AuditEntry.of(member, read.what);
        var placed =
                Mono.justOrEmpty(OwnContestsOnly.contest(path))
                        .flatMap(
                                contest ->
                                        people(read, contest)
                                                .map(many -> entry.in(contest).of(many)))
                        .defaultIfEmpty(entry);
        return placed.flatMap(log::write)
                .thenReturn(true)
                .onErrorResume(
                        e -> {
                            LOG.error("the audit log cannot be written", e);
                            return Mono.just(false);
                        });
    }

    private Mono<Integer> people(Read read, ContestRef contest) {
        if (read == Read.RANKING) {
            return Mono.just(0);
        }
        return read.isOfOnePerson() ? Mono.just(1) : log.named(contest);
    }

    private Mono<Void> refuse(ServerWebExchange exchange) {
        return refusals.write(
                exchange,
                HttpStatus.SERVICE_UNAVAILABLE,
                "AUDIT_AWAY",
                "Who reads personal data is written down first, and that cannot be done now; try"
                        + " again in a few seconds.");
    }
}
