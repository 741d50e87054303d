package vn.chuongvang.questionbank;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

import vn.chuongvang.questionbank.Provenance.Source;
import vn.chuongvang.questionbank.Provenance.Tier;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the files of the bank: {@code sources.yaml} first, then one file per topic. */
public final class BankReader {
    private static final String SOURCES = "sources.yaml";

    private final BankFolder files;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Reading.Entry> entries = new ArrayList<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, String> media = new LinkedHashMap<>();

    private BankReader(BankFolder files) {
        this.files = files;
    }

    /** The packaged bank. */
    public static Reading fromClassPath() {
        return new BankReader(new BankFolder.Packaged()).readAll();
    }

    /** The bank in a folder; a topic without a file has no questions. */
    public static Reading fromFolder(Path folder) {
        return new BankReader(new BankFolder.OnDisk(folder)).readAll();
    }

    /**
     * Questions of any topics in one document, as {@link BankWriter} writes it: {@code sources} and
     * {@code questions}, with media by the names of their contents.
     *
     * @param name of the document, as problems name it
     * @param text YAML or JSON
     */
    public static Reading fromText(String name, String text) {
        return new BankReader(new BankFolder.Document(name, text)).readDocument(name);
    }

    /**
     * The same one by one, keeping no more than one question; sources stand before the questions.
     *
     * @param longest letters that one question may have
     * @param taken is told each question, or what is wrong with it
     * @return what ended the reading before the end of the document
     */
    public static Optional<Problem> stream(
            String name, Reader text, int longest, Consumer<Streamed> taken) {
        return new BankReader(new BankFolder.Document(name, ""))
                .readStream(name, text, longest, taken);
    }

    /**
     * One question of a stream.
     *
     * @param line on which it begins
     * @param question empty when something is wrong
     * @param whole whether it was not longer than it may be
     */
    public record Streamed(
            int line, Optional<Question> question, List<Problem> problems, boolean whole) {
        public Streamed {
            problems = List.copyOf(problems);
        }
    }

    private Optional<Problem> readStream(
            String name, Reader text, int longest, Consumer<Streamed> taken) {
        try {
            var parts = new StreamedParts(name, taken);
            new YamlStream(text, longest).read(parts);
            return parts.ofTheDocument.stream().findFirst();
        } catch (YAMLException e) {
            return Optional.of(problem(name, e));
        }
    }

    /** Questions as they come, with the sources that came before them. */
    private final class StreamedParts implements YamlStream.Taker {
        private final String name;
        private final Consumer<Streamed> taken;
        private final List<Problem> ofTheDocument = new ArrayList<>();

        private StreamedParts(String name, Consumer<Streamed> taken) {
            this.name = name;
            this.taken = taken;
        }

        @Override
        public void sources(Node node) {
            fields(node).ifPresent(BankReader.this::readSources);
            ofTheDocument.addAll(problems);
            problems.clear();
        }

        @Override
        public void question(Node node, boolean whole) {
            if (whole) {
                fields(node).ifPresent(one -> readQuestion(topicOf(one), name, one));
            }
            var line = node.getStartMark().getLine() + 1;
            var question =
                    problems.isEmpty()
                            ? entries.stream().map(Reading.Entry::question).findFirst()
                            : Optional.<Question>empty();
            taken.accept(new Streamed(line, question, problems, whole));
            problems.clear();
            entries.clear();
        }

        @Override
        public void unknown(String field, Node value) {
            var line = value.getStartMark().getLine() + 1;
            ofTheDocument.add(new Problem(name, line, "field.unknown", List.of(field)));
        }

        private Optional<YamlFields> fields(Node node) {
            if (node instanceof MappingNode mapping) {
                return Optional.of(new YamlFields(name, mapping, problems));
            }
            var line = node.getStartMark().getLine() + 1;
            problems.add(new Problem(name, line, "field.mapping", List.of("questions")));
            return Optional.empty();
        }
    }

    private static Problem problem(String name, YAMLException e) {
        if (e instanceof MarkedYAMLException marked) {
            var mark = marked.getProblemMark();
            var line = mark == null ? 1 : mark.getLine() + 1;
            return new Problem(name, line, "file.yaml", List.of(marked.getProblem()));
        }
        return new Problem(name, 1, "file.yaml", List.of(String.valueOf(e.getMessage())));
    }

    private Reading readAll() {
        compose(SOURCES).ifPresent(this::readSources);
        for (var topic : Topic.values()) {
            compose(topic.fileName()).ifPresent(root -> readTopic(topic, root));
        }
        var translating = new TranslationReader(entries, this::contentName);
        for (var language : Language.CODES) {
            for (var topic : Topic.values()) {
                var file = language + "/" + topic.fileName();
                compose(file).ifPresent(root -> translating.read(language, file, root));
            }
        }
        return new Reading(translating.translated(), translating.found(), media, problems);
    }

    private Reading readDocument(String name) {
        compose(name)
                .ifPresent(
                        root -> {
                            root.mapping("sources").ifPresent(this::readSources);
                            for (var fields : root.mappings("questions")) {
                                readQuestion(topicOf(fields), name, fields);
                            }
                            root.refuseUnknown();
                        });
        return new Reading(entries, List.of(), media, problems);
    }

    private static Topic topicOf(YamlFields fields) {
        var prefix = fields.text("id").orElse("").split("-", 2)[0];
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.name().equals(prefix))
                .findFirst()
                .orElse(Topic.T1);
    }

    private @Nullable String contentName(@Nullable String file) {
        if (file == null || Media.isContentName(file)) {
            return file;
        }
        var name = files.contentNameOf(file);
        name.ifPresent(content -> media.put(content, file));
        return name.orElse(null);
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
            readQuestion(topic, topic.fileName(), fields);
        }
        root.refuseUnknown();
    }

    private void readQuestion(Topic topic, String file, YamlFields fields) {
        new QuestionReader(fields, topic, sources, this::contentName)
                .read()
                .ifPresent(
                        question ->
                                entries.add(
                                        new Reading.Entry(
                                                question, file, fields.line(), fields.lines())));
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
        } catch (YAMLException e) {
            problems.add(problem(name, e));
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
}
