package vn.chuongvang.gateway.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.AnswerChannel;
import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.RoundNumber;

import java.time.Instant;

class ReceiptsTests {
    private static final RoundNumber ROUND = new RoundNumber(3);
    private static final ContestantId AN = new ContestantId(7);

    /** A phone that comes back while it changes its mind: one event loop reads, the room writes. */
    @Test
    void a_reader_of_the_moment_before_finds_the_receipt_of_the_answer_it_knows() {
        var receipts = new Receipts(ROUND.value());
        receipts.add(answer(ROUND, 1), 11);
        receipts.add(answer(ROUND, 2), 12);

        assertThat(receipts.of(ROUND, AN, 1)).isEqualTo(11);
        assertThat(receipts.of(ROUND, AN, 2)).isEqualTo(12);
    }

    @Test
    void what_is_not_known_has_no_receipt() {
        var receipts = new Receipts(ROUND.value());
        receipts.add(answer(new RoundNumber(2), 1), 5);

        assertThat(receipts.of(ROUND, AN, 1)).isZero();
        assertThat(receipts.of(new RoundNumber(2), AN, 1)).isZero();
    }

    @Test
    void what_was_read_from_disk_is_added_to_what_was_heard_since() {
        var read = new Receipts(ROUND.value());
        read.add(answer(ROUND, 1), 11);
        var heard = new Receipts(ROUND.value());
        heard.add(answer(ROUND, 2), 12);

        heard.fillFrom(read);

        assertThat(heard.of(ROUND, AN, 1)).isEqualTo(11);
        assertThat(heard.of(ROUND, AN, 2)).isEqualTo(12);
    }

    private static ContestEvent.AnswerRecorded answer(RoundNumber round, int attempt) {
        return new ContestEvent.AnswerRecorded(
                Instant.EPOCH,
                AN,
                round,
                attempt,
                new Response.Choice(0),
                AnswerChannel.PHONE,
                100);
    }
}
