package vn.chuongvang.start;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** A secret of the server in a file of its data folder, drawn once. */
public final class SecretFile {
    private SecretFile() {}

    /**
     * What the file says; at the first start it is written.
     *
     * @throws IOException when the folder cannot be written or the file cannot be read
     */
    public static String kept(Path folder, String name, Supplier<String> first) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(folder);
        if (Files.notExists(file)) {
            write(file, first.get());
        }
        return Files.readString(file);
    }

    private static void write(Path file, String text) throws IOException {
        try {
            LastingFile.writeFirst(file, text);
        } catch (FileAlreadyExistsException _) {
            // Another start was quicker; its secret is as good.
        }
    }
}
