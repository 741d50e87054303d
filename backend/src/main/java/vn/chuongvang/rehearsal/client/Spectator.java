package vn.chuongvang.rehearsal.client;

import io.netty.util.concurrent.Future;

import vn.chuongvang.gateway.message.AudienceMessage;
import vn.chuongvang.gateway.message.ClientMessage;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.rehearsal.person.NetworkProfile;

import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Somebody in the street with the spectators' page open: joins the audience, answers every question
 * at some moment of its first one and a half seconds, as the page spreads it, and claps now and
 * then.
 */
final class Spectator {
    private static final int SPREAD_MS = 1_500;

    private final Device device;
    private final SplittableRandom random;
    private final Street street;
    private final String secret;
    private int asked;
    private int waitingFor;
    private long saidAt;

    Spectator(
            Street street,
            Sockets sockets,
            Pass pass,
            NetworkProfile network,
            SplittableRandom random) {
        this.street = street;
        this.random = random;
        this.secret = "spectator-" + Long.toHexString(random.nextLong());
        var ready = CompletableFuture.completedFuture(pass);
        this.device =
                new Device(
                        sockets,
                        new Traffic(),
                        network,
                        random,
                        () -> ready,
                        this::heard,
                        street::isIn);
    }

    void enter() {
        device.switchOn();
    }

    Future<?> cut() {
        return device.loop().submit(device::cut);
    }

    void leave() {
        device.switchOff();
    }

    private void heard(ServerMessage message) {
        switch (message) {
            case ServerMessage.Welcome _ -> {
                device.send(new AudienceMessage.Join(secret), false);
                // The answer comes behind all that is said on entering.
                device.send(new ClientMessage.Ping(Device.now()), false);
            }
            case ServerMessage.Mine mine -> kept(mine);
            case ServerMessage.Stage stage -> {
                var question = stage.question();
                if (question != null && stage.key() == null && question.round() > asked) {
                    asked = question.round();
                    later(question);
                }
            }
            case ServerMessage.Refused _ -> street.refused();
            case ServerMessage.State _,
                    ServerMessage.Lobby _,
                    ServerMessage.Ask _,
                    ServerMessage.Clock _,
                    ServerMessage.Ack _,
                    ServerMessage.Result _,
                    ServerMessage.Standing _,
                    ServerMessage.End _,
                    ServerMessage.Dispute _,
                    ServerMessage.Roster _,
                    ServerMessage.Console _,
                    ServerMessage.Progress _,
                    ServerMessage.Peeked _,
                    ServerMessage.Done _,
                    ServerMessage.Busy _,
                    ServerMessage.Pong _,
                    ServerMessage.Practised _,
                    ServerMessage.AudienceState _,
                    ServerMessage.Bye _ -> {}
        }
    }

    private void kept(ServerMessage.Mine mine) {
        var round = mine.round();
        if (saidAt == 0 && waitingFor == 0) {
            waitingFor = -1;
            street.joined();
        } else if (round != null && round == waitingFor) {
            waitingFor = -1;
            street.kept(System.nanoTime() - saidAt);
        }
    }

    private void later(Wire.Question question) {
        long opens = question.opensAt() - Device.now();
        long delay = Math.max(0, opens) + 20 + random.nextInt(SPREAD_MS);
        var _ = device.loop().schedule(() -> play(question), delay, TimeUnit.MILLISECONDS);
    }

    private void play(Wire.Question question) {
        waitingFor = question.round();
        saidAt = System.nanoTime();
        street.played();
        var several = SeveralMarks.isFor(question);
        var option = several ? null : random.nextInt(Math.max(1, question.options().size()));
        var text = several ? SeveralMarks.guess(question, random) : null;
        device.send(new AudienceMessage.Play(question.round(), option, text), false);
        if (random.nextInt(10) == 0) {
            device.send(new AudienceMessage.React("clap"), false);
        }
    }
}
