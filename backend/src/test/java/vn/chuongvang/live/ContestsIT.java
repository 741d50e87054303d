package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

import vn.chuongvang.contest.Refusal;
import vn.chuongvang.testing.Storage;

import java.time.Instant;
import java.util.List;

final class ContestsIT {

    private final LiveServer server =
            new LiveServer(Storage.freshDatabase(), "one", (_, _, _, _) -> {});

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_contest_comes_back_as_it_was_made() {
        var draft = SampleContest.draft(5, 10);
        var stored = server.contests.find(create(draft)).block();
        assertThat(stored.draft()).isEqualTo(draft);
        assertThat(stored.life()).isEqualTo(ContestLife.DRAFT);
        assertThat(stored.rulesHash()).isEqualTo(ContestText.rulesHash(draft.rules()));
        assertThat(stored.startedAt()).isNull();
    }

    @Test
    void what_is_not_built_is_refused_by_its_name_and_not_kept() {
        var draft = SampleContest.draft(5, 10);
        var heats =
                new ContestDraft(
                        draft.title(),
                        draft.organiser(),
                        draft.playedOn(),
                        draft.rules().edit().heats(2).rules(),
                        draft.roster(),
                        draft.questions());
        assertThat(server.contests.create(heats).block())
                .isInstanceOfSatisfying(
                        Creation.Refused.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(Refusal.RULES_NOT_BUILT);
                            assertThat(refused.details()).anyMatch(name -> name.contains("heats"));
                        });
        assertThat(server.contests.list().collectList().block()).isEmpty();
    }

    @Test
    void the_newest_contest_is_listed_first() {
        var first = create(SampleContest.draft(5, 10));
        var second = create(SampleContest.draft(6, 10));
        assertThat(server.contests.list().map(ContestSummary::id).collectList().block())
                .containsExactly(second, first);
    }

    @Test
    void only_a_draft_may_be_deleted() {
        var draft = create(SampleContest.draft(5, 10));
        assertThat(server.contests.deleteDraft(draft).block()).isTrue();
        assertThat(server.contests.deleteDraft(draft).block()).isFalse();
        var running = server.create(5, 10).id();
        assertThat(server.contests.deleteDraft(running).block()).isFalse();
        assertThat(server.contests.find(running).block()).isNotNull();
    }

    @Test
    void opening_twice_gives_the_same_room() {
        var id = create(SampleContest.draft(5, 10));
        assertThat(server.open(id)).isSameAs(server.open(id));
        assertThat(server.rooms.all()).hasSize(1);
    }

    @Test
    void what_programs_play_is_no_real_contest() {
        var draft = SampleContest.draft(5, 10);
        var database = DatabaseClient.create(server.storage.connectionFactory());
        var text = new ContestText(LiveJson.mapper());
        var programs = new Contests(database, text, server.clock, true);
        var real = create(draft);
        var simulated = ((Creation.Created) programs.create(draft).block()).id();
        var rehearsed = ((Creation.Created) server.contests.rehearse(draft).block()).id();
        for (var id : List.of(real, simulated, rehearsed)) {
            server.contests.mark(id, ContestLife.FINISHED).block();
        }

        assertThat(new RealContests(database).over(Instant.EPOCH).collectList().block())
                .containsExactly(new RealContests.Over(real, 0));
    }

    @Test
    void a_contest_without_an_end_is_over_when_it_was_quiet_for_long() {
        var left = server.create(5, 10);
        var real = new RealContests(DatabaseClient.create(server.storage.connectionFactory()));
        var now = left.view().seq();

        assertThat(real.over(Instant.EPOCH).collectList().block()).isEmpty();
        assertThat(real.over(server.clock.now().plusSeconds(60)).collectList().block())
                .containsExactly(new RealContests.Over(left.id(), now));
    }

    private ContestId create(ContestDraft draft) {
        return ((Creation.Created) server.contests.create(draft).block()).id();
    }
}
