package vn.chuongvang.standby;

import vn.chuongvang.start.Messages;
import vn.chuongvang.start.StartRefused;
import vn.chuongvang.storage.Backup;
import vn.chuongvang.storage.StandbyStorage;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Asks for the code at the terminal, proves it, and receives the copy. */
final class Pairing {
    /** Clocks further apart would make a take-over wait, or cost the contest time. */
    private static final Duration APART = Duration.ofSeconds(20);

    private static final int TRIES = 3;

    /** Proofs are dear on purpose, and the main server may be in mid-question on a slow laptop. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MainLink link;
    private final StandbyStorage storage;
    private final String version;
    private final int pagePort;

    Pairing(MainLink link, StandbyStorage storage, String version, int pagePort) {
        this.link = link;
        this.storage = storage;
        this.version = version;
        this.pagePort = pagePort;
    }

    /**
     * @throws StartRefused when the main server is not there, is another version, or the code is
     *     wrong
     */
    Following pair(BufferedReader terminal) throws IOException {
        demandReady();
        for (var tries = 0; tries < TRIES; tries++) {
            System.out.println(Messages.line("standby-code", List.of(link.main())));
            var typed = terminal.readLine();
            if (typed == null || typed.isBlank()) {
                break;
            }
            var paired = attempt(PairingCode.typed(typed));
            if (paired.isPresent()) {
                return paired.get();
            }
            System.out.println(Messages.line("standby-code-wrong", List.of()));
        }
        throw new StartRefused("standby-code-wrong");
    }

    private void demandReady() {
        var greeting =
                link.greeting()
                        .orElseThrow(() -> new StartRefused("standby-main-silent", link.main()));
        if (greeting.wire() != Wire.VERSION || !greeting.version().equals(version)) {
            throw new StartRefused("standby-main-other", greeting.version(), version);
        }
        if (greeting.ownDatabase()) {
            throw new StartRefused("standby-main-database");
        }
        if (greeting.port() == null) {
            throw new StartRefused("standby-main-closed", link.main());
        }
    }

    private Optional<Following> attempt(PairingCode code) {
        try {
            return prove(code);
        } catch (IOException _) {
            throw new StartRefused("standby-main-silent", link.main());
        }
    }

    private Optional<Following> prove(PairingCode code) throws IOException {
        var wire = link.open(null);
        try (wire.socket) {
            wire.socket.setSoTimeout((int) PATIENCE.toMillis());
            wire.say(Wire.PAIR);
            var nonce = wire.word();
            demandSame(wire);
            var certificate = MainLink.certificate(wire);
            wire.out.writeUTF(code.proof("standby", certificate, nonce));
            wire.out.writeInt(pagePort);
            wire.out.flush();
            if (!wire.word().equals(Wire.OK)
                    || !PairingCode.isSame(wire.word(), code.proof("main", certificate, nonce))) {
                return Optional.empty();
            }
            return Optional.of(receive(wire, certificate));
        }
    }

    private void demandSame(Wire wire) throws IOException {
        var its = wire.word();
        if (!its.equals(version)) {
            throw new StartRefused("standby-main-other", its, version);
        }
        var platform = wire.word();
        if (!platform.equals(Reception.platform())) {
            throw new StartRefused("standby-platform", platform, Reception.platform());
        }
        var apart = Math.abs(Long.parseLong(wire.word()) - System.currentTimeMillis());
        if (apart > APART.toMillis()) {
            throw new StartRefused("standby-clock", apart / 1_000, APART.toSeconds());
        }
    }

    private Following receive(Wire wire, String certificate) {
        try {
            var heir = wire.read(Wire.Inheritance.class);
            if (!new HashSet<>(Backup.SECRETS).containsAll(heir.files().keySet())) {
                throw new IOException("files that nobody asked for");
            }
            var following =
                    new Following(heir.id(), certificate, heir.token(), heir.replicationPassword());
            System.out.println(Messages.line("standby-copying", List.of()));
            storage.receive(wire.in, heir.files(), Wire.text(following));
            return following;
        } catch (IOException e) {
            throw new StartRefused("standby-copy-failed", String.valueOf(e.getMessage()));
        }
    }
}
