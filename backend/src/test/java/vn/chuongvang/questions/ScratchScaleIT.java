package vn.chuongvang.questions;

import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

import vn.chuongvang.questionbank.QuestionBank;
import vn.chuongvang.testing.Storage;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;

class ScratchScaleIT {
    @Test
    void scale() {
        var shipped = QuestionBank.load();
        var connections = Storage.freshDatabase().connectionFactory();
        var transactions = TransactionalOperator.create(new R2dbcTransactionManager(connections));
        var database = DatabaseClient.create(connections);
        var tables = new BankTables(database, transactions);
        var living = new LivingBank(shipped, tables);
        var clock = new BankClock(InstantSource.system());
        var drafting = new Drafting(living, tables, clock);
        var many = new ArrayList<vn.chuongvang.questionbank.Question>();
        var all = shipped.questions();
        for (int i = 0; i < 5000; i++) {
            var one = all.get(i % all.size());
            many.add(one.numbered(ImportedQuestions.withoutId(one.topic()), 1));
        }
        long t = System.nanoTime();
        for (int i = 0; i < 5000; i += 500) {
            drafting.addDrafts(many.subList(i, i + 500), "an").block();
        }
        System.out.println("SCALE import ms " + (System.nanoTime() - t) / 1000000);
        for (int k = 0; k < 4; k++) {
            t = System.nanoTime();
            living.start();
            System.out.println("SCALE start ms " + (System.nanoTime() - t) / 1000000);
        }
        var search = new BankSearch(living, clock, reactor.core.publisher.Flux::empty);
        for (int k = 0; k < 6; k++) {
            t = System.nanoTime();
            var found =
                    search.search(
                            new SearchWish(
                                    "chuyển đổi số",
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    OptionalInt.empty()),
                            0,
                            50);
            System.out.println(
                    "SCALE search ms " + (System.nanoTime() - t) / 1000000.0 + " " + found.total());
        }
        var linting = new Linting(living, clock);
        for (int k = 0; k < 3; k++) {
            t = System.nanoTime();
            linting.check(many.get(7));
            System.out.println("SCALE lint ms " + (System.nanoTime() - t) / 1000000);
        }
        t = System.nanoTime();
        living.refresh(java.util.List.of(all.get(0).id())).block();
        System.out.println("SCALE refresh ms " + (System.nanoTime() - t) / 1000000);
        t = System.nanoTime();
        search.queue().block();
        System.out.println("SCALE queue ms " + (System.nanoTime() - t) / 1000000);
    }
}
