package vn.chuongvang.live;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * @param mailbox commands that may wait in one room; more are told to come again
 * @param batch commands that are judged and written at once, at most
 * @param rush how long a batch may wait to fill when many answers come at once, see {@link Linger}
 * @param rushFrom answers that must be expected within {@code rush}
 * @param lease for how long a journal stays ours after the last sign of life
 * @param heartbeat between two signs of life
 * @param storagePatience how long the database may not answer before the contest is paused
 * @param overlook time without a room, or without a database, that is too short to be given back
 * @param rejoin what is at least left to answer after a restart or a late take-over: phones wait up
 *     to 8 s between two tries to come back
 * @param results how long after its end a contest is shown, may be continued, and keeps its code
 * @param idle how long nothing may happen in a contest that goes on, and nobody be there, until its
 *     room is closed; it is opened again for whoever comes
 * @param simulated contests that are made here are played by programs (demo, chaos, bench): they
 *     are marked for good, and what was answered in them says nothing about a question
 */
@ConfigurationProperties("chuongvang.live")
record LiveSettings(
        @DefaultValue("20000") int mailbox,
        @DefaultValue("600") int batch,
        @DefaultValue("38ms") Duration rush,
        @DefaultValue("60") int rushFrom,
        @DefaultValue("1500ms") Duration lease,
        @DefaultValue("500ms") Duration heartbeat,
        @DefaultValue("1500ms") Duration storagePatience,
        @DefaultValue("500ms") Duration overlook,
        @DefaultValue("8s") Duration rejoin,
        @DefaultValue("1h") Duration results,
        @DefaultValue("3d") Duration idle,
        @DefaultValue("false") boolean simulated) {

    /** Too short to be given back. */
    boolean isShort(Duration vacancy) {
        return vacancy.compareTo(overlook) <= 0;
    }

    Linger linger() {
        return new Linger(rush, rushFrom);
    }
}
