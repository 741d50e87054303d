package vn.chuongvang.identity;

import vn.chuongvang.start.SecretFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that seat tickets are derived from, so that cards can be printed again although the
 * database holds only hashes. It lives outside the database: who reads a copy of the tables cannot
 * sit down on any seat.
 */
final class TicketKey {
    private static final int KEY_BYTES = 32;
    private static final int TICKET_BYTES = 16;
    private static final String FILE = "ticket.key";

    private final SecretKeySpec key;

    private TicketKey(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    static TicketKey of(String text) {
        var bytes = Base64.getUrlDecoder().decode(text.strip());
        if (bytes.length < KEY_BYTES) {
            throw new IllegalArgumentException("the ticket key needs 32 bytes, base64url");
        }
        return new TicketKey(bytes);
    }

    static TicketKey inFolder(Path folder) throws IOException {
        return of(SecretFile.kept(folder, FILE, () -> Token.random().secret()));
    }

    /** 128 bits that nobody can guess without the key. */
    Token ticket(ContestRef contest, int seat, int generation) {
        var code = derived("%s/%d/%d".formatted(contest.id(), seat, generation));
        return Token.of(Arrays.copyOf(code, TICKET_BYTES));
    }

    /** 32 bytes that say nothing about the key; another name, other bytes. */
    byte[] derived(String name) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
