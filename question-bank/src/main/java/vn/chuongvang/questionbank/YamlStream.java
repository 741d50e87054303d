package vn.chuongvang.questionbank;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** The parts of a YAML or JSON document, one after the other, so that only one is ever kept. */
final class YamlStream {
    private static final int DEEPEST = 20;

    /** A node weighs as much as some letters, so that empty ones do not pile up either. */
    private static final int WEIGHT = 8;

    /** All sources together may be as long as so many questions. */
    private static final int SOURCES = 64;

    private final Parser events;
    private final int longest;
    private int budget;

    /**
     * @param longest letters of one part
     */
    YamlStream(Reader text, int longest) {
        var options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        var guard = new Guard(text, longest);
        var reader = new StreamReader(guard);
        guard.parsed = reader::getIndex;
        this.events = new ParserImpl(reader, options);
        this.longest = longest;
    }

    /**
     * Ends a word that never ends: the parser looks for its end, and copies all that it has not yet
     * taken with every thousand letters that it reads.
     */
    private static final class Guard extends FilterReader {
        private static final int BUFFERED = 8 * 1024;

        private final int longest;
        private IntSupplier parsed = () -> 0;
        private int given;

        private Guard(Reader text, int longest) {
            super(text);
            this.longest = longest;
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            if (given - parsed.getAsInt() > longest + BUFFERED) {
                throw new YAMLException("too long");
            }
            var count = super.read(into, offset, length);
            for (int i = offset; i < offset + count; i++) {
                given += Character.isLowSurrogate(into[i]) ? 0 : 1;
            }
            return count;
        }
    }

    /** Who takes the parts. */
    interface Taker {
        void sources(Node sources);

        /**
         * @param whole false when it holds more than a part may, and was cut
         */
        void question(Node question, boolean whole);

        /** A name at the top that is neither. */
        void unknown(String name, Node value);
    }

    /**
     * @throws YAMLException when it is no YAML, or not a mapping
     */
    void read(Taker taker) {
        events.getEvent();
        if (!events.checkEvent(Event.ID.DocumentStart)) {
            throw new YAMLException("empty");
        }
        events.getEvent();
        if (!(events.getEvent() instanceof MappingStartEvent)) {
            throw new YAMLException("no mapping");
        }
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            var name = part() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (name.equals("questions") && events.checkEvent(Event.ID.SequenceStart)) {
                events.getEvent();
                while (!events.checkEvent(Event.ID.SequenceEnd)) {
                    var question = part();
                    taker.question(question, budget >= 0);
                }
                events.getEvent();
            } else if (name.equals("sources")) {
                taker.sources(part(longest * SOURCES));
                if (budget < 0) {
                    throw new YAMLException("sources");
                }
            } else {
                taker.unknown(name, part());
            }
        }
    }

    private Node part() {
        return part(longest);
    }

    private Node part(int letters) {
        budget = letters;
        return node(0);
    }

    private Node node(int depth) {
        var event = events.getEvent();
        if (depth > DEEPEST) {
            throw new YAMLException("too deep");
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent start -> sequence(start, depth);
            case MappingStartEvent start -> mapping(start, depth);
            case AliasEvent _ -> throw new YAMLException("alias");
            default -> throw new YAMLException("unexpected " + event.getEventId());
        };
    }

    private Node scalar(ScalarEvent scalar) {
        take(scalar.getValue().length() + WEIGHT);
        return new ScalarNode(
                Tag.STR,
                budget < 0 ? "" : scalar.getValue(),
                scalar.getStartMark(),
                scalar.getEndMark(),
                scalar.getScalarStyle());
    }

    private Node sequence(SequenceStartEvent start, int depth) {
        List<Node> items = new ArrayList<>();
        while (!(events.peekEvent() instanceof SequenceEndEvent)) {
            var item = node(depth + 1);
            if (budget >= 0) {
                items.add(item);
            }
        }
        return new SequenceNode(Tag.SEQ, true, items, mark(start), end(), start.getFlowStyle());
    }

    private Node mapping(MappingStartEvent start, int depth) {
        List<NodeTuple> fields = new ArrayList<>();
        while (!(events.peekEvent() instanceof MappingEndEvent)) {
            var tuple = new NodeTuple(node(depth + 1), node(depth + 1));
            if (budget >= 0) {
                fields.add(tuple);
            }
        }
        return new MappingNode(Tag.MAP, true, fields, mark(start), end(), start.getFlowStyle());
    }

    private static Mark mark(Event event) {
        return event.getStartMark();
    }

    private Mark end() {
        take(WEIGHT);
        return events.getEvent().getEndMark();
    }

    private void take(int letters) {
        budget = budget < 0 ? budget : Math.max(budget - letters, -1);
    }
}
