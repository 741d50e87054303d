package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.testing.Storage;

@Timeout(120)
final class JournalVerifierIT {

    private final LiveServer server =
            new LiveServer(Storage.freshDatabase(), "one", (_, _, _, _) -> {});
    private final JournalVerifier verifier =
            new JournalVerifier(server.contests, server.journal, server.json);

    private Room room;

    @BeforeEach
    void a_contest_with_some_answers() {
        room = server.create(5, 60);
        server.openQuestion(room);
        for (var contestant = 1; contestant <= 5; contestant++) {
            LiveServer.await(server.answer(room, contestant, 1));
        }
        server.done(room, ContestCommand.LockNow::new);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_journal_that_nobody_touched_is_sound_and_gives_the_contest() {
        assertThat(verifier.verify(room.id()).block())
                .isInstanceOfSatisfying(
                        Verification.Sound.class,
                        sound -> {
                            assertThat(sound.facts()).isEqualTo(room.view().seq());
                            assertThat(sound.state()).isEqualTo(room.view().state());
                        });
    }

    @Test
    void there_is_no_journal_of_a_contest_that_never_was() {
        assertThat(verifier.verify(new ContestId(99)).block())
                .isEqualTo(new Verification.Unknown(new ContestId(99)));
    }

    /** Every column of a fact; the fifth fact is the second answer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "body = replace(body::text, '\"option\":1', '\"option\":0')::json",
                "body = (body::text || ' ')::json",
                "at = at + interval '1 microsecond'",
                "actor = 'host'",
                "actor = ''",
                "type = 'AnswerCameLate'",
                "contestant = 5, round = 2",
                "attempt = 2",
                "round = null, contestant = null, attempt = null",
                "epoch = epoch + 1",
                "hash = set_byte(hash, 31, get_byte(hash, 31) # 1)"
            })
    void any_change_of_a_fact_is_found_where_it_was_made(String change) {
        server.execute("update contest_event set " + change + " where seq = 5");
        assertThat(verifier.verify(room.id()).block())
                .isEqualTo(new Verification.Broken(room.id(), 5, "changed"));
    }

    @Test
    void every_byte_of_every_body_counts() {
        var before = server.contests.find(room.id()).block().root();
        for (var row : server.journal.rows(room.id(), 0).collectList().block()) {
            for (var n = 0; n < row.body().length(); n++) {
                var body = new StringBuilder(row.body());
                body.setCharAt(n, (char) (body.charAt(n) ^ 1));
                var changed =
                        new JournalRow(
                                row.contest(),
                                row.seq(),
                                row.epoch(),
                                row.at(),
                                row.actor(),
                                row.type(),
                                row.answer(),
                                body.toString(),
                                row.hash());
                assertThat(HashChain.holds(before, changed)).isFalse();
            }
            assertThat(HashChain.holds(before, row)).isTrue();
            before = row.hash();
        }
    }

    @Test
    void a_missing_fact_is_found_in_the_middle_and_at_the_end() {
        var last = room.view().seq();
        server.execute("delete from contest_event where seq = " + last);
        assertThat(verifier.verify(room.id()).block())
                .isEqualTo(new Verification.Broken(room.id(), last, "missing"));
        server.execute("delete from contest_event where seq = 3");
        assertThat(verifier.verify(room.id()).block())
                .isEqualTo(new Verification.Broken(room.id(), 3, "missing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title = title || '!'",
                "played_on = played_on + 1",
                "rules_version = 2",
                "questions = replace(questions, '\"key\":1', '\"key\":2')",
                "roster = replace(roster, '\"unit\":1', '\"unit\":2')"
            })
    void a_change_of_what_the_contest_was_made_of_is_found_at_the_first_fact(String change) {
        server.execute("update contest set " + change);
        assertThat(verifier.verify(room.id()).block())
                .isEqualTo(new Verification.Broken(room.id(), 1, "changed"));
    }

    @Test
    void other_rules_than_the_printed_ones_are_found() {
        server.execute("update contest set rules = replace(rules, '500', '501')");
        assertThat(verifier.verify(room.id()).block())
                .isEqualTo(new Verification.Broken(room.id(), 0, "rules hash"));
    }
}
