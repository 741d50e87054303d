package vn.chuongvang.standby;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.chuongvang.storage.Backup;
import vn.chuongvang.storage.BaseCopy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;

/**
 * Behind the door: who proves the code is paired and gets everything; who has the token follows.
 */
final class Reception implements Door.Visit {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final Standbys standbys;
    private final CodeDesk codes;
    private final MainDatabase database;
    private final Path folder;
    private final String certificate;
    private final SecureRandom random = new SecureRandom();

    Reception(
            Standbys standbys,
            CodeDesk codes,
            MainDatabase database,
            Path folder,
            String certificate) {
        this.standbys = standbys;
        this.codes = codes;
        this.database = database;
        this.folder = folder;
        this.certificate = certificate;
    }

    @Override
    public void receive(Wire wire) throws IOException {
        switch (wire.word()) {
            case Wire.PAIR -> pair(wire);
            case Wire.ASK -> answer(wire);
            case Wire.REPLICATE -> replicate(wire);
            default -> wire.say(Wire.NO);
        }
    }

    private void pair(Wire wire) throws IOException {
        var nonce = secret();
        wire.say(nonce);
        wire.say(standbys.version());
        wire.say(platform());
        wire.say(String.valueOf(System.currentTimeMillis()));
        var proof = wire.word();
        var page = wire.socket.getInetAddress().getHostAddress() + ":" + wire.in.readInt();
        var code = codes.tried();
        if (code.isEmpty()
                || !PairingCode.isSame(proof, code.get().proof("standby", certificate, nonce))
                || !codes.use(code.get())) {
            wire.say(Wire.NO);
            return;
        }
        wire.say(Wire.OK);
        wire.say(code.get().proof("main", certificate, nonce));
        wire.socket.setSoTimeout(0);
        try {
            inherit(wire, page);
        } catch (SQLException e) {
            LOG.warn("the copy for the standby failed: {}", e.toString());
            throw new IOException(e);
        }
    }

    private void inherit(Wire wire, String page) throws IOException, SQLException {
        var files = new HashMap<String, String>();
        for (var name : Backup.SECRETS) {
            var file = folder.resolve(name);
            if (Files.exists(file)) {
                files.put(name, Files.readString(file));
            }
        }
        var heir = new Wire.Inheritance(secret(), secret(), secret(), files);
        database.prepare(heir.replicationPassword());
        // Before the copy: whoever dies in the middle of it leaves a slot that is known and
        // bounded.
        standbys.paired(new Paired(heir.id(), hash(heir.token()), page));
        wire.say(heir);
        try (var session = database.connect(0)) {
            BaseCopy.write(session, folder.resolve("postgres"), wire.out);
        }
        wire.out.flush();
        LOG.info("the copy for the standby {} is made", page);
    }

    /** A word for each byte: it also tells this side that the other lives. */
    private void answer(Wire wire) throws IOException {
        if (!isKnown(wire)) {
            return;
        }
        while (wire.in.read() >= 0) {
            wire.say(new Wire.Word(standbys.status(), System.currentTimeMillis()));
        }
    }

    private void replicate(Wire wire) throws IOException {
        if (!isKnown(wire)) {
            return;
        }
        var opening = ReplicationGate.opening(new DataInputStream(wire.in));
        try (var postgres = new Socket(InetAddress.getLoopbackAddress(), standbys.databasePort())) {
            wire.socket.setSoTimeout(0);
            postgres.setTcpNoDelay(true);
            postgres.getOutputStream().write(opening);
            Pipe.join(wire.socket, postgres);
        }
    }

    private boolean isKnown(Wire wire) throws IOException {
        var token = wire.word();
        var isKnown =
                Paired.in(folder)
                        .filter(paired -> PairingCode.isSame(paired.tokenHash(), hash(token)))
                        .isPresent();
        wire.say(isKnown ? Wire.OK : Wire.NO);
        return isKnown;
    }

    /** A data folder of PostgreSQL belongs to one kind of processor. */
    static String platform() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    private String secret() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
