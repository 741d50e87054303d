package vn.chuongvang.start;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A secret of the server in a file of its data folder, which only its user may read. */
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
            if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, text);
            } else {
                Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
            }
        } catch (FileAlreadyExistsException _) {
            // Another start was quicker; its secret is as good.
        }
    }
}
