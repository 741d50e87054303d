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

import vn.chuongvang.identity.Staff;
import vn.chuongvang.identity.StaffMember;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.paging.Cursor;
import vn.chuongvang.paging.Paging;
import vn.chuongvang.questions.Seal;
import vn.chuongvang.questions.SealEntry;
import vn.chuongvang.questions.Seals;

import java.time.Instant;
import java.util.List;

/** Makes the questions of a draft secret, says who may read them, and who did. */
@RestController
@RequestMapping("/api/contests/{id}/seal")
class SealController {
    private final Seals seals;
    private final Staff staff;
    private final ContestPages pages;
    private final Secrecy secrecy;

    SealController(Seals seals, Staff staff, ContestPages pages, Secrecy secrecy) {
        this.seals = seals;
        this.staff = staff;
        this.pages = pages;
        this.secrecy = secrecy;
    }

    /**
     * @param sealed whether it hides anything now
     * @param readers sign-in names
     * @param named whether whoever asks is one of them
     * @param log a page of who read them and how, the newest first; only for those who are named
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            boolean sealed,
            boolean named,
            @Nullable String by,
            @Nullable Instant at,
            List<String> readers,
            List<String> hosts,
            @Nullable List<SealEntry> log) {

        View with(List<SealEntry> entries) {
            return new View(sealed, named, by, at, readers, hosts, entries);
        }
    }

    /** Whom to name besides oneself, by sign-in names of hosts. */
    record Naming(List<String> readers) {
        Naming {
            readers = List.copyOf(readers);
        }
    }

    @GetMapping
    Mono<ResponseEntity<View>> seal(
            @PathVariable long id, Paging paging, @AuthenticationPrincipal StaffSession session) {
        return pages.contest(id).then(view(id, session.member(), paging));
    }

    /** Seals the questions of a draft, or names others. */
    @PostMapping
    Mono<ResponseEntity<View>> seal(
            @PathVariable long id,
            @RequestBody Naming naming,
            Paging paging,
            @AuthenticationPrincipal StaffSession session) {
        return pages.draft(id)
                .then(secrecy.admit(id, session.member()))
                .then(Mono.defer(() -> readers(naming, session.member())))
                .flatMap(readers -> seals.seal(id, session.member(), readers))
                .then(Mono.defer(() -> view(id, session.member(), paging)));
    }

    @DeleteMapping
    Mono<ResponseEntity<View>> unseal(
            @PathVariable long id, Paging paging, @AuthenticationPrincipal StaffSession session) {
        return pages.contest(id)
                .then(secrecy.admit(id, session.member()))
                .then(Mono.defer(() -> seals.unseal(id, session.member())))
                .then(Mono.defer(() -> view(id, session.member(), paging)));
    }

    private Mono<ResponseEntity<View>> view(long id, StaffMember member, Paging paging) {
        var hosts = hosts(member).map(all -> all.stream().map(StaffMember::name).toList());
        return hosts.flatMap(
                names ->
                        seals.of(id)
                                .flatMap(seal -> view(seal, member, names, paging))
                                .defaultIfEmpty(ResponseEntity.ok(unsealed(names))));
    }

    private static View unsealed(List<String> hosts) {
        return new View(false, false, null, null, List.of(), hosts, null);
    }

    private Mono<ResponseEntity<View>> view(
            Seal seal, StaffMember member, List<String> hosts, Paging paging) {
        var bare =
                new View(
                        !seal.open(),
                        seal.names(member.id()),
                        seal.by(),
                        seal.at(),
                        seal.readers().stream().map(Seal.Reader::name).toList(),
                        hosts,
                        null);
        return bare.named()
                ? seals.log(seal.contest(), paging)
                        .collectList()
                        .map(log -> paging.page(log, one -> Cursor.at(one.id()), bare::with))
                : Mono.just(ResponseEntity.ok(bare));
    }

    private Mono<List<StaffMember>> readers(Naming naming, StaffMember member) {
        return hosts(member)
                .map(
                        hosts -> {
                            var names = hosts.stream().map(StaffMember::name).toList();
                            var unknown =
                                    naming.readers().stream()
                                            .filter(name -> !names.contains(name))
                                            .toList();
                            if (!unknown.isEmpty()) {
                                throw Refused.unfit(
                                        "READERS_UNKNOWN",
                                        "Only accounts of hosts can be named.",
                                        unknown);
                            }
                            return hosts.stream()
                                    .filter(one -> naming.readers().contains(one.name()))
                                    .toList();
                        });
    }

    /** Hosts whom this one may name: of the same subtree. */
    private Mono<List<StaffMember>> hosts(StaffMember member) {
        return staff.seenBy(member, StaffRole.HOST, Long.MAX_VALUE).collectList();
    }
}
