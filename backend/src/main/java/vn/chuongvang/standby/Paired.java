package vn.chuongvang.standby;

import tools.jackson.core.JacksonException;

import vn.chuongvang.start.LastingFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The main server's memory of its standby.
 *
 * @param id of the pairing
 * @param tokenHash of what opens the door, in hexadecimal digits
 * @param page host and port of the second laptop's page
 */
record Paired(String id, String tokenHash, String page) {
    private static final String FILE = "standby-paired.json";

    static Optional<Paired> in(Path folder) {
        try {
            var file = folder.resolve(FILE);
            return Files.exists(file)
                    ? Optional.of(Wire.parse(Files.readString(file), Paired.class))
                    : Optional.empty();
        } catch (IOException | JacksonException _) {
            return Optional.empty(); // torn by a power loss: it is paired again
        }
    }

    void writeTo(Path folder) throws IOException {
        LastingFile.write(folder.resolve(FILE), Wire.text(this));
    }

    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }
}
