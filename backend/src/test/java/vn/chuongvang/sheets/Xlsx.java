package vn.chuongvang.sheets;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of Excel as people and attackers make them. */
final class Xlsx {
    private Xlsx() {}

    static byte[] of(Consumer<Worksheet> content) {
        return book(book -> content.accept(book.newWorksheet("Danh sách")));
    }

    static byte[] book(Consumer<Workbook> content) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            content.accept(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static void hide(Worksheet sheet) {
        sheet.setVisibilityState(VisibilityState.HIDDEN);
    }

    /** The same file with one part replaced, or one more. */
    static byte[] with(byte[] file, String part, byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var in = parts(file);
                var zip = new ZipOutputStream(out)) {
            for (var one : Collections.list(in.getEntries())) {
                if (!one.getName().equals(part)) {
                    zip.putNextEntry(new ZipEntry(one.getName()));
                    in.getInputStream(one).transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String part(byte[] file, String part) {
        try (var in = parts(file);
                var content = in.getInputStream(in.getEntry(part))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ZipFile parts(byte[] file) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get();
    }
}
