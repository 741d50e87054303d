package vn.chuongvang.gateway.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.Certificate;
import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.paging.Cursor;
import vn.chuongvang.paging.Paging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The certificates of a contest, for its host. */
@RestController
@RequestMapping("/api/contests/{id}/certificates")
class CertificatesController {
    private final CertificateDesk desk;

    CertificatesController(CertificateDesk desk) {
        this.desk = desk;
    }

    /**
     * For whom certificates are issued.
     *
     * @param seats such as 1-40, 47; absent or blank: everybody
     */
    record Wish(Set<CertificateDesk.Kind> kinds, @Nullable String seats) {
        Wish {
            kinds = Set.copyOf(kinds);
        }
    }

    record Issued(long issued) {}

    /** One of them, as a host sees it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String number,
            @Nullable Integer contestant,
            @Nullable String name,
            String unit,
            Certificate.Honour honour,
            String prize,
            Instant issuedAt,
            @Nullable Instant revokedAt) {

        /** The number itself opens an address that tells the name. */
        Cursor at() {
            return Cursor.at(UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)));
        }

        static Line of(Certificate one) {
            return new Line(
                    one.id(),
                    one.contestant(),
                    one.name(),
                    one.unit(),
                    one.honour(),
                    one.prize(),
                    one.issuedAt(),
                    one.revokedAt());
        }
    }

    @GetMapping
    Mono<ResponseEntity<List<Line>>> list(@PathVariable long id, Paging paging) {
        return desk.of(id)
                .map(Line::of)
                .collectList()
                .map(all -> paging.page(paging.cut(all, Line::at), Line::at));
    }

    @PostMapping
    Mono<Issued> issue(
            @PathVariable long id,
            @RequestBody Wish wish,
            @AuthenticationPrincipal StaffSession session) {
        return Mono.fromSupplier(() -> SeatList.read(wish.seats() == null ? "" : wish.seats()))
                .flatMap(seats -> desk.issue(id, wish.kinds(), seats, session.member()))
                .map(Issued::new);
    }

    @DeleteMapping("/{number}")
    Mono<ResponseEntity<Void>> revoke(
            @PathVariable long id,
            @PathVariable String number,
            @AuthenticationPrincipal StaffSession session) {
        return desk.revoke(id, number, session.member())
                .thenReturn(ResponseEntity.noContent().build());
    }
}
