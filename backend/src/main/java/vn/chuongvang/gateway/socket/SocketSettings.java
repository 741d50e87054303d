package vn.chuongvang.gateway.socket;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.List;

/**
 * Limits of the WebSocket endpoint; docs/protocol.md prints the defaults.
 *
 * @param origins origins that may open a socket besides the server's own address
 * @param handshakesPerSecond admission brake of this node: beyond it, 503 and come back later
 * @param spectatorsPerSecond the same for {@code /ws/watch}: a crowd that comes all at once never
 *     takes a contestant's place
 * @param perAddress sockets from one address, and as many of spectators; high, because a whole
 *     venue may share one
 * @param headWithin time to send a whole request head
 * @param helloWithin time from the handshake to the first message
 * @param frameWithin time to send a whole frame
 * @param firstPing when a new socket is pinged first
 * @param pingAfter time since the last answered ping after which the server pings; an answered ping
 *     also keeps a phone's radio awake for the next answer
 * @param readWithin time to answer a ping, or the client does not read; longer than the 6 s after
 *     which pages give a line up themselves
 * @param silentFor silence after which the socket is closed
 * @param contestantFrame longest frame of contestants, spectators and screens, in bytes
 * @param staffFrame longest frame of hosts and referees, in bytes
 * @param perSecond messages a socket may send in a second, {@code burst} at once
 * @param queuedBytes bytes and {@code queuedFrames} frames that may wait for a slow socket
 * @param wideQueuedBytes bytes that may wait for a console or a big screen: they are few, and the
 *     roster of 10,000 people alone is over a megabyte
 */
@ConfigurationProperties("chuongvang.gateway")
public record SocketSettings(
        @DefaultValue List<String> origins,
        @DefaultValue("1500") int handshakesPerSecond,
        @DefaultValue("300") int spectatorsPerSecond,
        @DefaultValue("20000") int perAddress,
        @DefaultValue("10s") Duration headWithin,
        @DefaultValue("5s") Duration helloWithin,
        @DefaultValue("10s") Duration frameWithin,
        @DefaultValue("2s") Duration firstPing,
        @DefaultValue("11s") Duration pingAfter,
        @DefaultValue("7s") Duration readWithin,
        @DefaultValue("15s") Duration silentFor,
        @DefaultValue("4096") int contestantFrame,
        @DefaultValue("65536") int staffFrame,
        @DefaultValue("10") int perSecond,
        @DefaultValue("20") int burst,
        @DefaultValue("262144") int queuedBytes,
        @DefaultValue("128") int queuedFrames,
        @DefaultValue("8388608") int wideQueuedBytes) {

    /** Frames that arrive before {@code hello} said who sends them. */
    static final int STRANGER_FRAME = 8192;
}
