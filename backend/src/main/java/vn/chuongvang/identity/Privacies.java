package vn.chuongvang.identity;

import static vn.chuongvang.identity.Columns.flag;
import static vn.chuongvang.identity.Columns.number;
import static vn.chuongvang.identity.Columns.required;

import io.r2dbc.spi.Readable;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

/** What organisers promised about people's data, contest by contest. */
@Component
public class Privacies {
    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Told told;

    Privacies(DatabaseClient database, TransactionalOperator transactions, Told told) {
        this.database = database;
        this.transactions = transactions;
        this.told = told;
    }

    /** Empty when there is no such contest. */
    public Mono<Privacy> of(ContestRef contest) {
        return database.sql(
                        "select keep_days, minors, guardian_list from entrance where contest = $1")
                .bind(0, contest.id())
                .map(Privacies::privacy)
                .one();
    }

    /**
     * Another promise. Where full names are not kept any more, they are gone when it completes.
     *
     * @return false, and nothing is changed, when somebody has agreed to the old one and the new
     *     one would keep or show more
     */
    public Mono<Boolean> change(ContestRef contest, Privacy privacy) {
        return locked(contest)
                .flatMap(
                        old ->
                                privacy.keepsPromise(old)
                                        ? Mono.just(true)
                                        : hasConsents(contest).map(agreed -> !agreed))
                .delayUntil(may -> may ? write(contest, privacy) : Mono.empty())
                .as(transactions::transactional)
                // Behind the commit: whoever sits down from now on leaves a nickname.
                .delayUntil(may -> may ? shorten(contest.id()) : Mono.empty());
    }

    private Mono<Privacy> locked(ContestRef contest) {
        return database.sql(
                        """
                        select keep_days, minors, guardian_list
                        from entrance where contest = $1 for update
                        """)
                .bind(0, contest.id())
                .map(Privacies::privacy)
                .one();
    }

    private Mono<Boolean> hasConsents(ContestRef contest) {
        return database.sql("select exists (select 1 from consent where contest = $1) as has")
                .bind(0, contest.id())
                .map(row -> flag(row, "has"))
                .one();
    }

    private Mono<Void> write(ContestRef contest, Privacy privacy) {
        var update =
                database.sql(
                                """
                                update entrance
                                set keep_days = $2, minors = $3, guardian_list = $4
                                where contest = $1
                                """)
                        .bind(0, contest.id())
                        .bind(1, privacy.keepDays())
                        .bind(2, privacy.minors());
        var list = privacy.guardianList();
        return (list == null ? update.bindNull(3, String.class) : update.bind(3, list)).then();
    }

    /** Of all contests: a name that came while the promise changed. */
    Mono<Void> shortenAll() {
        return shorten(0);
    }

    private Mono<Void> shorten(long contest) {
        return database.sql(
                        """
                        update person p set full_name = p.short_name, public_full_name = false
                          from entrance e
                         where e.contest = p.contest and ($1 = 0 or e.contest = $1)
                           and e.minors and e.guardian_list is null
                           and (p.full_name is distinct from p.short_name or p.public_full_name)
                        returning p.contest, p.contestant
                        """)
                .bind(0, contest)
                .map(
                        row ->
                                new Seated(
                                        new ContestRef(required(row, "contest", Long.class)),
                                        number(row, "contestant")))
                .all()
                .doOnNext(one -> told.changed(one.contest(), one.contestant()))
                .then();
    }

    static Privacy privacy(Readable row) {
        return new Privacy(
                number(row, "keep_days"),
                flag(row, "minors"),
                row.get("guardian_list", String.class));
    }
}
