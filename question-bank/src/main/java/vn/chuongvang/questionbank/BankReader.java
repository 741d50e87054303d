package vn.chuongvang.questionbank;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;

import vn.chuongvang.questionbank.Provenance.Source;
import vn.chuongvang.questionbank.Provenance.Tier;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the files of the bank: {@code sources.yaml} first, then one file per topic. */
public final class BankReader {
    private static final String SOURCES = "sources.yaml";
    private static final String PACKAGED = "/question-bank/";

    private final Folder files;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Reading.Entry> entries = new ArrayList<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();

    private BankReader(Folder files) {
        this.files = files;
    }

    /** The packaged bank. */
    public static Reading fromClassPath() {
        return new BankReader(
                        name -> {
                            var stream = BankReader.class.getResourceAsStream(PACKAGED + name);
                            return stream == null
                                    ? Optional.empty()
                                    : Optional.of(
                                            new InputStreamReader(stream, StandardCharsets.UTF_8));
                        })
                .read();
    }

    /** The bank in a folder; a topic without a file has no questions. */
    public static Reading fromFolder(Path folder) {
        return new BankReader(
                        name -> {
                            var file = folder.resolve(name);
                            return Files.exists(file)
                                    ? Optional.of(Files.newBufferedReader(file))
                                    : Optional.empty();
                        })
                .read();
    }

    private Reading read() {
        compose(SOURCES).ifPresent(this::readSources);
        for (var topic : Topic.values()) {
            compose(topic.fileName()).ifPresent(root -> readTopic(topic, root));
        }
        return new Reading(entries, problems);
    }

    private void readSources(YamlFields root) {
        root.children()
                .forEach(
                        (key, fields) -> {
                            var title = fields.requiredText("title");
                            var publisher = fields.requiredText("publisher");
                            var url = fields.text("url");
                            var readOn = fields.date("readOn");
                            var tier = fields.requiredConstant("tier", Tier.class);
                            fields.refuseUnknown();
                            if (title.isPresent()
                                    && publisher.isPresent()
                                    && readOn.isPresent()
                                    && tier.isPresent()) {
                                sources.put(
                                        key,
                                        new Source(
                                                key,
                                                title.get(),
                                                url,
                                                publisher.get(),
                                                readOn.get(),
                                                tier.get()));
                            }
                        });
    }

    private void readTopic(Topic topic, YamlFields root) {
        for (var fields : root.mappings("questions")) {
            new QuestionReader(fields, topic, sources)
                    .read()
                    .ifPresent(
                            question ->
                                    entries.add(
                                            new Reading.Entry(
                                                    question,
                                                    topic.fileName(),
                                                    fields.line(),
                                                    fields.lines())));
        }
        root.refuseUnknown();
    }

    private Optional<YamlFields> compose(String name) {
        try (var reader = files.open(name).orElse(null)) {
            if (reader == null) {
                return Optional.empty();
            }
            if (yaml().compose(reader) instanceof MappingNode mapping) {
                return Optional.of(new YamlFields(name, mapping, problems));
            }
            problems.add(new Problem(name, 1, "file.shape", List.of()));
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            var line = mark == null ? 1 : mark.getLine() + 1;
            problems.add(new Problem(name, line, "file.yaml", List.of(e.getProblem())));
        } catch (YAMLException e) {
            problems.add(
                    new Problem(name, 1, "file.yaml", List.of(String.valueOf(e.getMessage()))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
        return Optional.empty();
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        return new Yaml(options);
    }

    /** Where the files come from. */
    private interface Folder {
        Optional<? extends Reader> open(String name) throws IOException;
    }
}
