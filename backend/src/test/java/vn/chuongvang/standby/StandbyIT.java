package vn.chuongvang.standby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import vn.chuongvang.rehearsal.check.Fact;
import vn.chuongvang.rehearsal.check.JournalOnDisk;
import vn.chuongvang.rehearsal.client.BigButton;
import vn.chuongvang.rehearsal.client.Crowd;
import vn.chuongvang.rehearsal.client.SimulatedHost;
import vn.chuongvang.rehearsal.person.People;
import vn.chuongvang.rehearsal.person.Persona;
import vn.chuongvang.rehearsal.server.ContestWish;
import vn.chuongvang.rehearsal.server.Database;
import vn.chuongvang.rehearsal.server.HostAccount;
import vn.chuongvang.rehearsal.server.ReadyContest;
import vn.chuongvang.rehearsal.server.ServerProcess;
import vn.chuongvang.rehearsal.server.Staging;
import vn.chuongvang.testing.Junction;
import vn.chuongvang.testing.Program;
import vn.chuongvang.testing.StandbyProcess;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Two laptops, one hall: first the second one dies in mid-question, then the first. */
@Timeout(180)
class StandbyIT {
    private static final int CONTESTANTS = 150;
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final long began = System.nanoTime();

    @TempDir Path first;
    @TempDir Path second;

    @Test
    void whatever_was_acknowledged_outlives_the_laptop_that_acknowledged_it() throws Exception {
        try (var main = new ServerProcess(first, 0, QUICK_START, List.of(), _ -> {})) {
            main.start();
            say("main server");
            var host = HostAccount.first(main);
            var office = new Office(main.http("/"), host);
            var address = "http://127.0.0.1:" + main.port();
            var typed = "AAAA-BBBB-CCCC\n" + office.code();
            try (var standby = new StandbyProcess(address, second, typed);
                    var junction = new Junction(main.port());
                    var crowd = new Crowd(junction.webSocket())) {
                var contest = Staging.stage(host, wish());
                crowd.seat(contest.passes(), Persona::steady, 7);
                crowd.enter(1_000);
                assertThat(crowd.awaitIn(PATIENCE)).isEqualTo(CONTESTANTS);
                standby.awaitPage();
                office.await("IN_STEP", PATIENCE);
                say("in step");
                assertThat(waitedFor()).isEqualTo(MainDatabase.NAME);
                lead(crowd, host, contest);
                awaitAcks(crowd, CONTESTANTS / 4);
                standby.freeze();
                theContestGoesOn(crowd, office, contest);
                assertThat(waitedFor()).isEmpty();
                standby.thaw();
                office.await("IN_STEP", PATIENCE);
                say("in step again");
                assertThat(standby.takeOver(host.name(), host.password()))
                        .contains("Máy chính vẫn trả lời");
                awaitAcks(crowd, crowd.tally().acks() + CONTESTANTS / 8);

                main.kill();
                Database.postgres(first).ifPresent(Database::kill);

                takeOver(standby, host, junction, crowd);
                assertThatThrownBy(main::start).hasMessageContaining("đã tiếp quản");
                everythingAcknowledgedIsThere(crowd, contest);
                standby.stop();
                say("all compared");
                assertThat(Program.run("verify-contest", contest.id(), "--data", second.toString()))
                        .contains("nhật ký nguyên vẹn");
            }
        }
    }

    /**
     * Answers wait for a moment and nobody pauses anything; the console says that it is out of
     * step.
     */
    private void theContestGoesOn(Crowd crowd, Office office, ReadyContest contest)
            throws Exception {
        var frozen = System.nanoTime();
        var heard = crowd.tally().acks();
        var last = frozen;
        var pause = 0L;
        var inStep = true;
        while (inStep || last < frozen + 1_500_000_000L) {
            inStep = inStep && office.state().equals("IN_STEP");
            var now = System.nanoTime();
            if (crowd.tally().acks() > heard) {
                heard = crowd.tally().acks();
                last = now;
            }
            pause = Math.max(pause, now - last);
            assertThat(now - frozen).isLessThan(PATIENCE.toNanos());
            Thread.sleep(5);
        }
        System.out.printf("standby frozen: answers waited %d ms%n", pause / 1_000_000);
        assertThat(pause).as("answers waited").isLessThan(2_000_000_000L);
        try (var database = Database.connect(first)) {
            assertThat(JournalOnDisk.read(database, contest.id()))
                    .extracting(Fact::type)
                    .doesNotContain("ContestPaused");
        }
    }

    private static void takeOver(
            StandbyProcess standby, HostAccount host, Junction junction, Crowd crowd)
            throws Exception {
        var began = System.nanoTime();
        assertThat(standby.takeOver(host.name(), "sai-mat-khau")).contains("không đúng");
        String answer;
        do {
            answer = standby.takeOver(host.name(), host.password());
            Thread.sleep(1_000);
        } while (answer.contains("Máy chính vẫn trả lời")
                && System.nanoTime() - began < PATIENCE.toNanos());
        assertThat(answer).contains("đang thành máy chủ");
        standby.awaitServer();
        junction.leadTo(standby.port());
        assertThat(crowd.awaitIn(PATIENCE)).isEqualTo(CONTESTANTS);
        System.out.printf(
                "taken over, every phone is back after %d ms%n",
                (System.nanoTime() - began) / 1_000_000);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMinutes(2));
    }

    private void everythingAcknowledgedIsThere(Crowd crowd, ReadyContest contest) throws Exception {
        List<Fact> journal;
        try (var database = Database.connect(second)) {
            journal = JournalOnDisk.read(database, contest.id());
        }
        var answers =
                journal.stream()
                        .filter(fact -> fact.answer() != null)
                        .collect(Collectors.toMap(Fact::answer, Fact::seq));
        var told = 0;
        for (var testimony : crowd.testimonies()) {
            var contestant = Objects.requireNonNull(testimony.you()).contestant();
            for (var receipt : testimony.told()) {
                var key = new Fact.AnswerKey(receipt.round(), contestant, receipt.attempt());
                assertThat(answers.get(key)).as("%s", key).isEqualTo(receipt.receipt());
                told++;
            }
        }
        System.out.printf("%d acknowledged answers, all there%n", told);
        assertThat(told).isGreaterThan(CONTESTANTS / 2);
    }

    private String waitedFor() throws Exception {
        try (var database = Database.connect(first);
                var statement = database.createStatement();
                var row = statement.executeQuery("show synchronous_standby_names")) {
            row.next();
            return row.getString(1);
        }
    }

    private void say(String what) {
        System.out.printf("%s at %d ms%n", what, (System.nanoTime() - began) / 1_000_000);
    }

    private static void awaitAcks(Crowd crowd, long enough) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (crowd.tally().acks() < enough) {
            assertThat(System.nanoTime()).as("answers are acknowledged").isLessThan(end);
            Thread.sleep(5);
        }
    }

    private static void lead(Crowd crowd, HostAccount host, ReadyContest contest) {
        new SimulatedHost(
                        crowd,
                        () -> host.pass(contest.code()),
                        BigButton.PLAIN,
                        Duration.ofMillis(300),
                        _ -> {})
                .enter();
    }

    private static ContestWish wish() {
        var people = People.read();
        return new ContestWish(
                "Hai máy",
                people.organiser(),
                "WARD",
                CONTESTANTS,
                0,
                people.units(),
                people.names(CONTESTANTS, new SplittableRandom(7)),
                Map.of("section.readSeconds", 1, "section.answerSeconds", 6));
    }
}
