package vn.chuongvang.identity.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.AuditEntry;
import vn.chuongvang.identity.AuditLog;
import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.paging.Cursor;
import vn.chuongvang.paging.Paging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The audit log, newest first, a page at a time; that it was read is a line of it. */
@RestController
class AuditController {
    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    record Page(List<Line> entries) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            long id,
            Instant at,
            @Nullable String by,
            AuditEntry.What what,
            @Nullable String account,
            @Nullable Long contest,
            @Nullable UUID unit,
            @Nullable Integer people) {

        static Line of(AuditLog.Line line) {
            var entry = line.entry();
            var contest = entry.contest();
            return new Line(
                    line.id(),
                    line.at(),
                    entry.by(),
                    entry.what(),
                    entry.account(),
                    contest == null ? null : contest.id(),
                    entry.unit(),
                    entry.people());
        }
    }

    @GetMapping("/api/staff/audit")
    Mono<ResponseEntity<Page>> read(
            @RequestParam @Nullable Long contest,
            @RequestParam @Nullable String account,
            Paging paging,
            @AuthenticationPrincipal StaffSession session) {
        var wish = new AuditLog.Wish(contest, account);
        return log.write(AuditEntry.of(session.member(), AuditEntry.What.AUDIT_READ))
                .thenMany(log.read(wish, paging))
                .map(Line::of)
                .collectList()
                .map(lines -> paging.page(lines, line -> Cursor.at(line.id()), Page::new));
    }
}
