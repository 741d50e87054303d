package vn.chuongvang.live;

import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.contest.ContestEvent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Words between nodes as bytes. Of what each answer costs, a letter, a fact and a receipt, each
 * field has its place; everything else is JSON. Both ends run the same version, or say that they do
 * not.
 *
 * <p>A message: {@link #VERSION}, how many words (2 bytes), and each word as its kind (1 byte) and
 * its fields, numbers as {@link DataOutputStream} writes them.
 */
final class WordBytes {

    private static final int VERSION = 2;
    private static final int HASH_BYTES = 32;

    private final WordJson json;
    private final EventJson events;

    /** Never to be given another number; a new kind is a new version. */
    private static final class Kind {
        static final int JSON = 0;
        static final int ANSWERING = 1;
        static final int FACTS = 2;
        static final int COMMITTED = 3;

        /** Of facts. */
        static final int OTHER = 0;

        static final int ANSWER = 1;

        private Kind() {}
    }

    WordBytes(JsonMapper mapper) {
        this.json = new WordJson(mapper);
        this.events = new EventJson(mapper);
    }

    WordJson json() {
        return json;
    }

    byte[] bytes(List<? extends Word> words) {
        var bytes = new ByteArrayOutputStream(64 * words.size());
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeShort(words.size());
            for (var word : words) {
                write(out, word);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a word could not be written", e);
        }
        return bytes.toByteArray();
    }

    /**
     * @throws IllegalArgumentException another version of ours wrote it, or nobody did
     */
    List<Word.Told> told(byte[] message) {
        return read(message).stream().map(Word.Told.class::cast).toList();
    }

    /**
     * @throws IllegalArgumentException another version of ours wrote it, or nobody did
     */
    List<Word.Asked> asked(byte[] message) {
        return read(message).stream().map(Word.Asked.class::cast).toList();
    }

    private List<Word> read(byte[] message) {
        try (var in = new DataInputStream(new ByteArrayInputStream(message))) {
            var version = in.readUnsignedByte();
            if (version != VERSION) {
                throw new IllegalArgumentException("words of version " + version);
            }
            var count = in.readUnsignedShort();
            var words = new ArrayList<Word>();
            for (var n = 0; n < count; n++) {
                words.add(read(in));
            }
            return words;
        } catch (IOException e) {
            throw new IllegalArgumentException("not words of a node", e);
        }
    }

    private void write(DataOutputStream out, Word word) throws IOException {
        switch (word) {
            case Word.Answering(var from, long letter, var answer) -> {
                out.writeByte(Kind.ANSWERING);
                out.writeUTF(from);
                out.writeLong(letter);
                AnswerBytes.write(out, answer);
            }
            case Word.Facts facts -> {
                out.writeByte(Kind.FACTS);
                write(out, facts);
            }
            case Word.Answered(
                            var to,
                            long letter,
                            Word.Answer.Committed(var facts, long controlSeq)) -> {
                out.writeByte(Kind.COMMITTED);
                out.writeUTF(to);
                out.writeLong(letter);
                out.writeLong(controlSeq);
                out.writeInt(facts.size());
                for (var seq : facts) {
                    out.writeLong(seq);
                }
            }
            case Word.Answered _,
                    Word.Storage _,
                    Word.Rules _,
                    Word.Free _,
                    Word.Said _,
                    Word.Acting _,
                    Word.Call _ -> {
                out.writeByte(Kind.JSON);
                sized(out, json.bytes(word));
            }
        }
    }

    private Word read(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case Kind.ANSWERING ->
                    new Word.Answering(in.readUTF(), in.readLong(), AnswerBytes.submitted(in));
            case Kind.FACTS -> facts(in);
            case Kind.COMMITTED -> committed(in);
            case Kind.JSON -> json.word(sized(in));
            default -> throw new IllegalArgumentException("a word of kind " + kind);
        };
    }

    private static Word committed(DataInputStream in) throws IOException {
        var to = in.readUTF();
        var letter = in.readLong();
        var controlSeq = in.readLong();
        var count = in.readInt();
        var facts = new ArrayList<Long>();
        for (var n = 0; n < count; n++) {
            facts.add(in.readLong());
        }
        return new Word.Answered(to, letter, new Word.Answer.Committed(facts, controlSeq));
    }

    private void write(DataOutputStream out, Word.Facts facts) throws IOException {
        out.writeLong(facts.epoch());
        out.write(facts.before().bytes());
        out.write(facts.head().bytes());
        out.writeInt(facts.facts().size());
        for (var fact : facts.facts()) {
            out.writeLong(fact.seq());
            AnswerBytes.write(out, fact.at());
            var actor = fact.actor();
            out.writeBoolean(actor != null);
            if (actor != null) {
                out.writeUTF(actor);
            }
            write(out, fact.event());
        }
    }

    private Word facts(DataInputStream in) throws IOException {
        var epoch = in.readLong();
        var before = hash(in);
        var head = hash(in);
        var count = in.readInt();
        var facts = new ArrayList<Recorded>();
        for (var n = 0; n < count; n++) {
            var seq = in.readLong();
            var at = AnswerBytes.instant(in);
            var actor = in.readBoolean() ? in.readUTF() : null;
            facts.add(new Recorded(seq, at, actor, event(in)));
        }
        return new Word.Facts(epoch, before, facts, head);
    }

    private void write(DataOutputStream out, ContestEvent event) throws IOException {
        if (event instanceof ContestEvent.AnswerRecorded answer) {
            out.writeByte(Kind.ANSWER);
            AnswerBytes.write(out, answer);
        } else {
            out.writeByte(Kind.OTHER);
            out.writeUTF(events.type(event));
            sized(out, events.body(event).getBytes(StandardCharsets.UTF_8));
        }
    }

    private ContestEvent event(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case Kind.ANSWER -> AnswerBytes.recorded(in);
            case Kind.OTHER ->
                    events.event(in.readUTF(), new String(sized(in), StandardCharsets.UTF_8));
            default -> throw new IllegalArgumentException("a fact of kind " + kind);
        };
    }

    private static Hash hash(DataInputStream in) throws IOException {
        return new Hash(HexFormat.of().formatHex(in.readNBytes(HASH_BYTES)));
    }

    private static void sized(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] sized(DataInputStream in) throws IOException {
        var size = in.readInt();
        var bytes = in.readNBytes(size);
        if (bytes.length != size) {
            throw new IOException("cut short");
        }
        return bytes;
    }
}
