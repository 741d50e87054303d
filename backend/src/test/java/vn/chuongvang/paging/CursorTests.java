package vn.chuongvang.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A cursor comes back as it was written, to the list that it was written for. */
class CursorTests {
    private static final UUID ID = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Instant MOMENT = Instant.parse("2026-11-30T01:02:03.456789Z");

    private final CursorKey key = new CursorKey("một khoá".getBytes(StandardCharsets.UTF_8));
    private final Cursor cursor = Cursor.at(7L, DAY, MOMENT, ID, "T7-L0004");

    @Test
    void each_part_is_what_it_was() {
        var read = key.read("/api/a?", key.write("/api/a?", cursor)).orElseThrow();

        assertThat(read.number(0)).isEqualTo(7);
        assertThat(read.day(1)).isEqualTo(DAY);
        assertThat(read.moment(2)).isEqualTo(MOMENT);
        assertThat(read.id(3)).isEqualTo(ID);
        assertThat(read.word(4)).isEqualTo("T7-L0004");
    }

    @Test
    void it_opens_no_other_list_and_no_other_server() {
        var written = key.write("/api/a?", cursor);

        assertThat(key.read("/api/a?q=1", written)).isEmpty();
        assertThat(key.read("/api/b?", written)).isEmpty();
        assertThat(new CursorKey(new byte[32]).read("/api/a?", written)).isEmpty();
    }

    @Test
    void no_letter_of_it_can_be_another() {
        var written = key.write("/api/a?", cursor);
        for (int at = 0; at < written.length() - 1; at++) {
            var other = written.charAt(at) == 'A' ? 'B' : 'A';
            var changed = written.substring(0, at) + other + written.substring(at + 1);
            assertThat(key.read("/api/a?", changed)).as(changed).isEmpty();
        }
        for (int length = 0; length < written.length(); length++) {
            assertThat(key.read("/api/a?", written.substring(0, length))).isEmpty();
        }
    }

    @Test
    void what_an_earlier_release_ordered_otherwise_is_refused() {
        for (Runnable read :
                List.<Runnable>of(
                        () -> cursor.number(1),
                        () -> cursor.day(0),
                        () -> cursor.moment(1),
                        () -> cursor.id(0),
                        () -> cursor.word(5))) {
            assertThatThrownBy(read::run)
                    .isInstanceOfSatisfying(
                            PageRefused.class,
                            refused ->
                                    assertThat(refused.getBody().getProperties())
                                            .containsEntry("code", "CURSOR_UNFIT"));
        }
    }
}
