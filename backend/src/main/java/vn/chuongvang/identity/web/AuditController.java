package vn.chuongvang.identity.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.AuditEntry;
import vn.chuongvang.identity.AuditLog;
import vn.chuongvang.identity.StaffSession;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The audit log, newest first, a page at a time; that it was read is a line of it. */
@RestController
class AuditController {
    private static final int MOST = 500;

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    /**
     * @param next what to ask for as {@code before}; absent: there is no older one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Line> entries, @Nullable Long next) {}

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
    Mono<Page> read(
            @RequestParam @Nullable Long before,
            @RequestParam @Nullable Long contest,
            @RequestParam @Nullable String account,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal StaffSession session) {
        if (limit < 1 || limit > MOST) {
            return Mono.error(
                    new Refused(
                            HttpStatus.BAD_REQUEST, "BAD_INPUT", "“limit” is 1 to " + MOST + "."));
        }
        var wish = new AuditLog.Wish(before, contest, account, limit);
        return log.write(AuditEntry.of(session.member(), AuditEntry.What.AUDIT_READ))
                .thenMany(log.read(wish))
                .map(Line::of)
                .collectList()
                .map(lines -> page(lines, limit));
    }

    private static Page page(List<Line> lines, int limit) {
        return new Page(lines, lines.size() < limit ? null : lines.getLast().id());
    }
}
