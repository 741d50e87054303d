package vn.chuongvang.live;

import vn.chuongvang.contest.AnswerChannel;
import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.RoundNumber;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;

/** Answers within {@link WordBytes}, on their way to the journal and from it. */
final class AnswerBytes {

    private static final int CHOICE = 0;
    private static final int WRITTEN = 1;

    private AnswerBytes() {}

    static void write(DataOutputStream out, ContestCommand.SubmitAnswer answer) throws IOException {
        write(out, answer.at());
        out.writeInt(answer.contestant().value());
        out.writeInt(answer.round().value());
        out.writeInt(answer.attempt());
        write(out, answer.response());
        out.writeUTF(answer.channel().name());
    }

    static ContestCommand.SubmitAnswer submitted(DataInputStream in) throws IOException {
        return new ContestCommand.SubmitAnswer(
                instant(in),
                new ContestantId(in.readInt()),
                new RoundNumber(in.readInt()),
                in.readInt(),
                response(in),
                AnswerChannel.valueOf(in.readUTF()));
    }

    static void write(DataOutputStream out, ContestEvent.AnswerRecorded answer) throws IOException {
        write(out, answer.at());
        out.writeInt(answer.contestant().value());
        out.writeInt(answer.round().value());
        out.writeInt(answer.attempt());
        write(out, answer.response());
        out.writeUTF(answer.channel().name());
        out.writeLong(answer.tookMillis());
    }

    static ContestEvent.AnswerRecorded recorded(DataInputStream in) throws IOException {
        return new ContestEvent.AnswerRecorded(
                instant(in),
                new ContestantId(in.readInt()),
                new RoundNumber(in.readInt()),
                in.readInt(),
                response(in),
                AnswerChannel.valueOf(in.readUTF()),
                in.readLong());
    }

    private static void write(DataOutputStream out, Response response) throws IOException {
        switch (response) {
            case Response.Choice(int option) -> {
                out.writeByte(CHOICE);
                out.writeInt(option);
            }
            case Response.Written(var text, var canonical, var verdict, double distance) -> {
                out.writeByte(WRITTEN);
                out.writeUTF(text);
                out.writeUTF(canonical);
                out.writeUTF(verdict.name());
                out.writeDouble(distance);
            }
        }
    }

    private static Response response(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case CHOICE -> new Response.Choice(in.readInt());
            case WRITTEN ->
                    new Response.Written(
                            in.readUTF(),
                            in.readUTF(),
                            Response.Verdict.valueOf(in.readUTF()),
                            in.readDouble());
            default -> throw new IllegalArgumentException("a response of kind " + kind);
        };
    }

    static void write(DataOutputStream out, Instant time) throws IOException {
        out.writeLong(time.getEpochSecond());
        out.writeInt(time.getNano());
    }

    static Instant instant(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }
}
