package vn.chuongvang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.identity.Claim.By.SeatNumber;
import vn.chuongvang.identity.PersonFile.Purpose;
import vn.chuongvang.identity.PersonFiles.Affected;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What an organiser promised about people's data, and that it is kept. */
class PromisesIT {
    private static final Privacy CHILDREN = new Privacy(30, true, null);

    private final Identity identity = new Identity();

    @Test
    void names_are_kept_as_long_as_this_contest_promised() {
        var shortly = promising(new Privacy(7, false, null));
        var usual = identity.contest(Identity.OPEN_TO_ALL);
        identity.seated(shortly, new SeatNumber(2), Token.random());
        identity.seated(usual, new SeatNumber(2), Token.random());

        identity.pass(Duration.ofDays(7));
        assertThat(identity.retention.sweep().block()).isZero();
        identity.pass(Duration.ofDays(1));
        assertThat(identity.retention.sweep().block()).isEqualTo(11);

        assertThat(name(shortly, 2)).isNull();
        assertThat(name(usual, 2)).isEqualTo("Nguyễn Văn An");
    }

    @Test
    void of_children_only_nicknames_are_kept_however_a_name_comes() {
        var contest = promising(CHILDREN);
        identity.claim(contest, new SeatNumber(2), "Nguyễn Văn An", Token.random());
        var open = new Claim(new SeatNumber(4), "Lê Thị Hoà", 1, Token.random(), true, true);
        identity.seats.claim(contest, open).block();
        var walkIn = PersonName.parse("Phạm Thị Mai").orElseThrow();
        identity.people.add(contest.contest(), 12, 5, walkIn, 1).block();

        var late = new Enrolled(6, PersonName.parse("Hà Thị Thu").orElseThrow(), 1);
        identity.people.enrol(contest.contest(), List.of(late)).block();

        assertThat(name(contest, 3)).as("on the roster before").isEqualTo("Trần B.");
        assertThat(name(contest, 6)).as("on a roster of later").isEqualTo("Hà T. T.");
        assertThat(name(contest, 2)).isEqualTo("Nguyễn V. A.");
        assertThat(name(contest, 12)).isEqualTo("Phạm T. M.");
        var person = identity.people.find(contest.contest(), 4).block();
        assertThat(person.fullName()).isEqualTo("Lê T. H.");
        assertThat(person.publicFullName()).isFalse();
        assertThat(consents(contest, 4))
                .containsExactly("TAKE_PART true live-1/30/minors SeatNumber");
    }

    @Test
    void with_the_guardians_list_full_names_are_kept() {
        var contest = promising(new Privacy(90, true, "Số 12, trường THCS Sông Cầu giữ"));
        var claim = new Claim(new SeatNumber(4), "Lê Thị Hoà", 1, Token.random(), true, true);
        identity.seats.claim(contest, claim).block();

        assertThat(identity.people.find(contest.contest(), 4).block().boardName())
                .isEqualTo("Lê Thị Hoà");
        assertThat(consents(contest, 4)).contains("TAKE_PART true live-1/guardians SeatNumber");
    }

    @Test
    void a_name_that_came_while_the_promise_changed_is_shortened_by_the_sweep() {
        var contest = promising(CHILDREN);
        var late = "update person set full_name = 'Vũ Văn Sơn', short_name = 'Vũ V. S.'";
        identity.database.sql(late + " where contestant = 7").then().block();

        identity.retention.sweep().block();

        assertThat(name(contest, 7)).isEqualTo("Vũ V. S.");
        assertThat(identity.changed).contains(7);
    }

    @Test
    void whoever_agreed_is_not_promised_less_afterwards() {
        var contest = promising(new Privacy(30, false, null));
        assertThat(change(contest, new Privacy(60, false, null))).as("nobody yet").isTrue();
        identity.seated(contest, new SeatNumber(2), Token.random());

        assertThat(change(contest, new Privacy(61, false, null))).isFalse();
        assertThat(change(contest, new Privacy(59, true, null))).isTrue();
        assertThat(change(contest, new Privacy(59, false, null))).isFalse();
        assertThat(change(contest, new Privacy(59, true, "Danh sách"))).isFalse();
        assertThat(identity.privacies.of(contest.contest()).block())
                .isEqualTo(new Privacy(59, true, null));
        assertThat(identity.privacies.change(new ContestRef(999_999), CHILDREN).block()).isNull();
    }

    @Test
    void what_is_withdrawn_is_written_down_and_done() {
        var contest = identity.contest(Identity.OPEN_TO_ALL);
        var claim = new Claim(new SeatNumber(4), "Lê Thị Hoà", 1, Token.random(), true, true);
        identity.seats.claim(contest, claim).block();

        identity.files.hideFullName(contest.contest(), 4).block();
        identity.files.hideFullName(contest.contest(), 4).block();
        assertThat(identity.people.find(contest.contest(), 4).block().boardName())
                .isEqualTo("Lê T. H.");
        identity.people.forget(contest.contest(), 4).block();
        identity.people.forget(contest.contest(), 4).block();

        assertThat(consents(contest, 4))
                .containsExactly(
                        "TAKE_PART true live-1 SeatNumber",
                        "PUBLIC_FULL_NAME true live-1 SeatNumber",
                        "PUBLIC_FULL_NAME false live-1 Withdrawn",
                        "TAKE_PART false live-1 Erased");
        var file = identity.files.of(contest.contest(), 4).block();
        assertThat(file.forgottenAt()).isNotNull();
        assertThat(file.person().fullName()).isNull();
        assertThat(file.device()).isFalse();
        assertThat(file.consents().getFirst().purpose()).isEqualTo(Purpose.TAKE_PART);
    }

    @Test
    void an_incident_touches_whoever_had_a_name_here_at_that_time() {
        var contest = promising(CHILDREN);
        var begins = identity.instant();
        identity.seated(contest, new SeatNumber(2), Token.random());
        identity.seated(contest, new SeatNumber(4), Token.random());
        identity.pass(Duration.ofHours(1));
        identity.people.forget(contest.contest(), 4).block();
        identity.pass(Duration.ofHours(1));
        var ends = identity.instant().plusSeconds(1);

        assertThat(numbers(begins, ends, "")).containsExactly(2, 3, 4);
        assertThat(numbers(ends.minusSeconds(1_800), ends, ""))
                .as("4 was forgotten before")
                .containsExactly(2, 3);
        assertThat(numbers(begins, ends, "tham")).as("an account that read nothing").isEmpty();
        var read =
                new AuditEntry(
                        "tham", AuditEntry.What.RESULTS_READ, null, contest.contest(), null, 3);
        new AuditLog(identity.database, identity.clock).write(read).block();
        assertThat(numbers(begins, ends, "tham")).containsExactly(2, 3, 4);
        assertThat(
                        identity.files
                                .affected(begins, ends, "")
                                .map(Affected::minor)
                                .all(x -> x)
                                .block())
                .isTrue();
    }

    private List<Integer> numbers(Instant from, Instant to, String account) {
        return identity.files
                .affected(from, to, account)
                .map(Affected::contestant)
                .collectList()
                .block();
    }

    private Entrance promising(Privacy privacy) {
        var contest = identity.contest(Identity.OPEN_TO_ALL);
        assertThat(change(contest, privacy)).isTrue();
        return identity.entrances.of(contest.contest()).block();
    }

    private boolean change(Entrance contest, Privacy privacy) {
        return Boolean.TRUE.equals(identity.privacies.change(contest.contest(), privacy).block());
    }

    private String name(Entrance contest, int contestant) {
        return identity.people.find(contest.contest(), contestant).block().fullName();
    }

    private List<String> consents(Entrance contest, int contestant) {
        return identity.files.of(contest.contest(), contestant).block().consents().stream()
                .map(
                        one ->
                                String.join(
                                        " ",
                                        one.purpose().name(),
                                        String.valueOf(one.given()),
                                        one.text(),
                                        one.channel()))
                .toList();
    }
}
