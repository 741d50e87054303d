package vn.chuongvang.identity;

import io.r2dbc.spi.Readable;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.InstantSource;

/** Keeps the template of each contest. */
@Component
public class CertificateTemplates {
    private final DatabaseClient database;
    private final InstantSource clock;

    CertificateTemplates(DatabaseClient database, IdentityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Empty when nobody wrote one for this contest. */
    public Mono<CertificateTemplate> of(ContestRef contest) {
        return database.sql("select * from certificate_template where contest = $1")
                .bind(0, contest.id())
                .map(CertificateTemplates::template)
                .one();
    }

    /** What this account wrote last, for whichever contest: the next one often looks the same. */
    public Mono<CertificateTemplate> lastOf(StaffMember writer) {
        return database.sql(
                        """
                        select * from certificate_template where writer = $1
                        order by written_at desc limit 1
                        """)
                .bind(0, writer.id())
                .map(CertificateTemplates::template)
                .one();
    }

    /** In the place of the one before. */
    public Mono<Void> write(ContestRef contest, CertificateTemplate template, StaffMember by) {
        return database.sql(
                        """
                        insert into certificate_template values
                            ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
                        on conflict (contest) do update set
                            (look, superior, body, heading, title, title_taking_part, words, number,
                                place, signed_as, signed_by, written_at, writer)
                            = (excluded.look, excluded.superior, excluded.body, excluded.heading,
                                excluded.title, excluded.title_taking_part, excluded.words,
                                excluded.number, excluded.place, excluded.signed_as,
                                excluded.signed_by, excluded.written_at, excluded.writer)
                        """)
                .bind(0, contest.id())
                .bind(1, template.look().name())
                .bind(2, template.superior())
                .bind(3, template.body())
                .bind(4, template.heading())
                .bind(5, template.title())
                .bind(6, template.titleTakingPart())
                .bind(7, template.words())
                .bind(8, template.number())
                .bind(9, template.place())
                .bind(10, template.signedAs())
                .bind(11, template.signedBy())
                .bind(12, clock.instant())
                .bind(13, by.id())
                .then();
    }

    private static CertificateTemplate template(Readable row) {
        return new CertificateTemplate(
                CertificateTemplate.Look.valueOf(Columns.text(row, "look")),
                Columns.text(row, "superior"),
                Columns.text(row, "body"),
                Columns.text(row, "heading"),
                Columns.text(row, "title"),
                Columns.text(row, "title_taking_part"),
                Columns.text(row, "words"),
                Columns.text(row, "number"),
                Columns.text(row, "place"),
                Columns.text(row, "signed_as"),
                Columns.text(row, "signed_by"));
    }
}
