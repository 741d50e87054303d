package vn.chuongvang.participation.web;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.AuditEntry;
import vn.chuongvang.identity.AuditLog;
import vn.chuongvang.identity.StaffSession;

import java.util.UUID;

/** Writes down whose figures leave in a file before they do; without the line they stay. */
@Component
class FigureAudit {
    private static final Logger LOG = LoggerFactory.getLogger(FigureAudit.class);

    private final AuditLog log;

    FigureAudit(AuditLog log) {
        this.log = log;
    }

    /**
     * @param unit absent: the top of a tree
     */
    Mono<Void> taken(StaffSession session, @Nullable UUID unit) {
        return write(AuditEntry.of(session.member(), AuditEntry.What.FIGURES_EXPORTED), unit);
    }

    /** A file that may show people. */
    Mono<Void> read(StaffSession session, UUID unit) {
        return write(AuditEntry.of(session.member(), AuditEntry.What.EVIDENCE_READ), unit);
    }

    private Mono<Void> write(AuditEntry entry, @Nullable UUID unit) {
        return log.write(unit == null ? entry : entry.at(unit))
                .onErrorMap(
                        cause -> {
                            LOG.error("the audit log cannot be written", cause);
                            return FiguresRefused.auditAway();
                        });
    }
}
