package vn.chuongvang.questions.exchange;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.questionbank.Topic;
import vn.chuongvang.sheets.PackedSheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A target of Jazzer: files with questions. The first letter says how it is sent: as one of a named
 * format, packed as the sheet of a spreadsheet or the item of a package, or else as it is.
 */
public final class QuestionFileFuzz {
    private static final Map<Character, FileFormat> NAMED =
            Map.of(
                    'g', FileFormat.GIFT,
                    'm', FileFormat.MOODLE,
                    'a', FileFormat.AIKEN,
                    'q', FileFormat.QTI,
                    'x', FileFormat.XLSX,
                    'y', FileFormat.YAML,
                    'j', FileFormat.JSON);

    private QuestionFileFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        char first = (char) (input[0] & 0xFF);
        var rest = Arrays.copyOfRange(input, 1, input.length);
        switch (first) {
            case 'S' -> read(PackedSheet.of(rest), null);
            case 'I' -> read(packed(rest), null);
            default -> read(rest, NAMED.get(first));
        }
    }

    private static void read(byte[] file, @Nullable FileFormat format) {
        var wish = new ImportWish(format, true, Topic.T1, Set.of(), "an", Locale.ENGLISH);
        var read = ImportedFile.read(file, wish);
        read.report(wish, Map.of());
        read.taken().forEach(ImportedFile::namedMedia);
    }

    private static byte[] packed(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("item.xml"));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static final String GIFT =
            "::Cầu:: Sông nào? {=Cầu ~Hồng ~%50%Mã #sai}\n\n::Số:: Mấy? {#3:1}\n";

    private static final String AIKEN = "Sông nào?\nA. Cầu\nB. Hồng\nANSWER: A\n";

    private static final String MOODLE =
            """
            <quiz><question type="multichoice"><name><text>Cầu</text></name>
            <questiontext format="html"><text><![CDATA[<p>Sông <b>nào</b>?</p>]]></text>
            <file name="a.png" encoding="base64">iVBORw0=</file></questiontext>
            <answer fraction="100"><text>Cầu</text></answer>
            <answer fraction="0"><text>Hồng</text></answer></question></quiz>
            """;

    private static final String QTI =
            """
            <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="a" title="x">
            <responseDeclaration identifier="R" cardinality="single" baseType="identifier">
            <correctResponse><value>A</value></correctResponse></responseDeclaration>
            <itemBody><choiceInteraction responseIdentifier="R" maxChoices="1">
            <prompt>Sông nào?</prompt><simpleChoice identifier="A">Cầu</simpleChoice>
            <simpleChoice identifier="B">Hồng</simpleChoice></choiceInteraction></itemBody>
            </assessmentItem>
            """;

    private static final String YAML =
            """
            questions:
            - {id: T1-001, text: Sông nào?, kind: choice, options: [Cầu, Hồng], key: 1}
            """;

    private static final String SHEET =
            """
            Question - max 120 characters;Answer 1 - max 75 characters;Answer 2 - max 75 characters;\
            Time limit (sec);Correct answer(s)
            Sông nào?;Cầu;Hồng;20;1
            """;

    /** To begin with. */
    public static Stream<byte[]> seeds() {
        var sheet = PackedSheet.sheet(SHEET);
        return Stream.of(
                sent('g', bytes(GIFT)),
                sent('a', bytes(AIKEN)),
                sent('m', bytes(MOODLE)),
                sent('I', bytes(QTI)),
                sent('y', bytes(YAML)),
                sent(
                        'j',
                        bytes("{\"questions\":[{\"text\":\"Sông nào?\",\"options\":[\"Cầu\"]}]}")),
                sent(' ', bytes(GIFT)),
                sent(' ', bytes(MOODLE)),
                sent('S', sheet),
                sent('q', packed(bytes(QTI))),
                sent(' ', PackedSheet.of(sheet)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sent(char how, byte[] file) {
        var all = new byte[file.length + 1];
        all[0] = (byte) how;
        System.arraycopy(file, 0, all, 1, file.length);
        return all;
    }
}
