package vn.chuongvang.standby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.chuongvang.start.StartRefused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;

class PairingTests {
    private Instant now = Instant.parse("2026-11-29T05:00:00Z");
    private final CodeDesk codes = new CodeDesk(() -> now);

    @Test
    void a_code_proves_itself_however_it_is_typed_and_for_one_certificate_only() {
        var shown = codes.next();
        assertThat(shown).matches("([A-HJ-NP-Z2-9]{4}-){2}[A-HJ-NP-Z2-9]{4}");
        var proof = codes.tried().orElseThrow().proof("standby", "cert", "nonce");
        var typed = PairingCode.typed(" " + shown.toLowerCase().replace('-', ' '));
        assertThat(typed.proof("standby", "cert", "nonce")).isEqualTo(proof);
        assertThat(typed.proof("standby", "other", "nonce")).isNotEqualTo(proof);
        assertThat(typed.proof("main", "cert", "nonce")).isNotEqualTo(proof);
        assertThat(typed.proof("standby", "cert", "later")).isNotEqualTo(proof);
        assertThat(typed.toString()).doesNotContain(shown.substring(0, 4));
    }

    @Test
    void a_code_pairs_once_within_ten_minutes_and_five_tries() {
        codes.next();
        var code = codes.tried().orElseThrow();
        assertThat(codes.use(code)).isTrue();
        assertThat(codes.use(code)).isFalse();
        assertThat(codes.tried()).isEmpty();

        codes.next();
        for (var tries = 0; tries < CodeDesk.TRIES; tries++) {
            assertThat(codes.tried()).isPresent();
        }
        assertThat(codes.tried()).isEmpty();

        codes.next();
        now = now.plus(Standbys.CODE_LASTS);
        assertThat(codes.tried()).isEmpty();
    }

    @Test
    void the_doors_key_is_kept_for_its_owner_alone(@TempDir Path folder) throws Exception {
        var first = DoorKey.inFolder(folder).fingerprint();
        assertThat(first).matches("[0-9a-f]{64}");
        assertThat(DoorKey.inFolder(folder).fingerprint()).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(folder.resolve("standby.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void only_the_certificate_of_the_pairing_is_taken(@TempDir Path ours, @TempDir Path theirs)
            throws Exception {
        var visits = new ArrayDeque<String>();
        try (var door = Door.open(DoorKey.inFolder(ours), 0, wire -> visits.add(wire.word()))) {
            var link = new MainLink(java.net.URI.create("http://127.0.0.1:1"));
            var right = DoorKey.inFolder(ours).fingerprint();
            try (var socket = link.connect(door.port(), right).socket) {
                assertThat(socket.isConnected()).isTrue();
            }
            var other = DoorKey.inFolder(theirs).fingerprint();
            assertThatThrownBy(() -> link.connect(door.port(), other))
                    .isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "chuongvang_standby, true, yes",
        "postgres, true, no",
        "chuongvang, true, no",
        "chuongvang_standby, database, no",
        "chuongvang_standby, false, no"
    })
    void only_the_standbys_role_passes_and_only_to_replicate(
            String user, String replication, String passes) throws IOException {
        var opening = opening(3 << 16, "user", user, "replication", replication);
        if (passes.equals("yes")) {
            assertThat(ReplicationGate.opening(stream(opening))).isEqualTo(opening);
        } else {
            assertThatThrownBy(() -> ReplicationGate.opening(stream(opening)))
                    .isInstanceOf(ProtocolException.class);
        }
    }

    @Test
    void a_request_to_cancel_or_to_talk_about_encryption_does_not_pass() {
        for (var code : List.of(80877102, 80877103)) {
            assertThatThrownBy(() -> ReplicationGate.opening(stream(opening(code))))
                    .isInstanceOf(ProtocolException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://192.168.1.5", "https://192.168.1.5:8080", "http://", "a b"})
    void what_is_no_address_is_refused(String text) {
        assertThatThrownBy(() -> MainLink.address(text)).isInstanceOf(StartRefused.class);
    }

    @Test
    void an_address_may_be_typed_without_its_scheme_and_with_a_path() {
        assertThat(MainLink.address("192.168.1.5:8080").toString())
                .isEqualTo("http://192.168.1.5:8080");
        assertThat(MainLink.address("http://192.168.1.5:8080/host").toString())
                .isEqualTo("http://192.168.1.5:8080");
    }

    private static DataInputStream stream(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    private static byte[] opening(int version, String... parameters) throws IOException {
        var body = (String.join("\0", parameters) + "\0\0").getBytes(StandardCharsets.UTF_8);
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(8 + body.length);
        out.writeInt(version);
        out.write(body);
        return bytes.toByteArray();
    }
}
