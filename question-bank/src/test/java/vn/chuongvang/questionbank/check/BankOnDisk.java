package vn.chuongvang.questionbank.check;

import vn.chuongvang.questionbank.BankReader;
import vn.chuongvang.questionbank.Problem;
import vn.chuongvang.questionbank.Reading;
import vn.chuongvang.questionbank.Topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small bank in a folder, with one source "A1" and one picture "man-hinh.png". */
record BankOnDisk(Path folder) {
    static final String FILE = Topic.T7.fileName();

    /** What every question ends with; its explanation stands in the first of these nine lines. */
    static final String REST =
            """
                explanation: "Hãy báo công an."
                audience: [GENERAL]
                factIds: [T7.12]
                sources: [A1]
                validFrom: 2026-01-01
                reviewBy: 2028-11-22
                volatility: STABLE
                author: Ban biên soạn
                state: REVIEWED
            """;

    BankOnDisk {
        var source =
                """
                A1:
                  title: "Một bài báo"
                  publisher: "Một tờ báo"
                  readOn: 2026-11-22
                  tier: PRESS
                """;
        try {
            Files.createDirectories(folder.resolve("media"));
            Files.writeString(folder.resolve("sources.yaml"), source);
            Files.write(folder.resolve("media/man-hinh.png"), new byte[] {1, 2, 3});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param fields of the question after id and version, which stand in lines 2 and 3
     */
    BankOnDisk question(int number, String fields) {
        var head = "  - id: T7-%03d\n    version: 1\n".formatted(number);
        return write(FILE, "questions:\n" + head + fields.indent(4) + REST);
    }

    BankOnDisk write(String file, String text) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    List<Problem> problems() {
        return BankCheck.problems(read());
    }

    List<Problem> warnings() {
        return BankCheck.warnings(read());
    }

    private Reading read() {
        return BankReader.fromFolder(folder);
    }
}
