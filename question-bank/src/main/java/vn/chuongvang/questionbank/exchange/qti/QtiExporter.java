package vn.chuongvang.questionbank.exchange.qti;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.exchange.Exporter;
import vn.chuongvang.questionbank.exchange.Losses;
import vn.chuongvang.questionbank.exchange.Losses.Feature;
import vn.chuongvang.questionbank.exchange.xml.XmlOutput;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a package: an item for each question, pictures beside them, and the manifest. */
public final class QtiExporter implements Exporter {
    private static final Set<Feature> KEPT =
            EnumSet.complementOf(EnumSet.of(Feature.RECORDING, Feature.POLICY, Feature.UNIT));

    private static final String MEDIA = "media/";

    @Override
    public void write(
            Iterator<Question> questions,
            Function<String, Optional<byte[]>> pictures,
            OutputStream out,
            Consumer<Loss> lost)
            throws IOException {
        var zip = new ZipOutputStream(out);
        var resources = new LinkedHashMap<String, Optional<String>>();
        while (questions.hasNext()) {
            var question = questions.next();
            if (question.answer() instanceof Answer.Hotspot) {
                lost.accept(Loss.leftOut(question, "lost.type", question.type()));
                continue;
            }
            var picture = picture(question, pictures, resources, zip);
            zip.putNextEntry(new ZipEntry("items/" + question.id() + ".xml"));
            new QtiItemWriter(new XmlOutput(zip), question, picture.map(name -> "../" + name))
                    .write();
            zip.closeEntry();
            resources.put(question.id().value(), picture);
            Losses.of(question, KEPT, pictures).ifPresent(lost);
        }
        zip.putNextEntry(new ZipEntry(QtiImporter.MANIFEST));
        manifest(new XmlOutput(zip), resources);
        zip.closeEntry();
        zip.finish();
    }

    private static Optional<String> picture(
            Question question,
            Function<String, Optional<byte[]>> pictures,
            Map<String, Optional<String>> written,
            ZipOutputStream zip)
            throws IOException {
        var picture = question.media().picture();
        var bytes = picture.flatMap(one -> pictures.apply(one.file()));
        if (picture.isEmpty() || bytes.isEmpty()) {
            return Optional.empty();
        }
        var name = MEDIA + picture.get().file();
        if (!written.containsValue(Optional.of(name))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes.get());
            zip.closeEntry();
        }
        return Optional.of(name);
    }

    private static void manifest(XmlOutput xml, Map<String, Optional<String>> resources)
            throws IOException {
        xml.head();
        xml.open(
                "manifest",
                "xmlns",
                "http://www.imsglobal.org/xsd/imscp_v1p1",
                "identifier",
                "MANIFEST-CHUONG-VANG");
        xml.open("metadata").leaf("schema", "QTIv2.1 Package").leaf("schemaversion", "1.0.0");
        xml.close().empty("organizations").open("resources").line();
        for (var resource : resources.entrySet()) {
            var href = "items/" + resource.getKey() + ".xml";
            xml.open(
                    "resource",
                    "identifier",
                    resource.getKey(),
                    "type",
                    QtiImporter.RESOURCE_TYPE + "_xmlv2p1",
                    "href",
                    href);
            xml.empty("file", "href", href);
            if (resource.getValue().isPresent()) {
                xml.empty("file", "href", resource.getValue().get());
            }
            xml.close().line();
        }
        xml.close().close().end();
    }
}
