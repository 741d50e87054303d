package vn.chuongvang.gateway.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonSubTypes;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

import vn.chuongvang.gateway.message.ClientMessage;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.StaffAct;

import java.util.Arrays;
import java.util.List;

/** JSON to messages and back. What a client sends is read strictly: wrong types are refused. */
public final class Codec {
    private static final int DEEPEST = 8;

    private final ObjectReader reader;
    private final ObjectWriter writer;

    public Codec() {
        var mapper = mapper();
        this.reader = mapper.readerFor(ClientMessage.class);
        this.writer = mapper.writerFor(ServerMessage.class);
        learn();
    }

    /**
     * Every kind of message once, so that the library makes its readers now: it does so under a
     * lock, for which event loops would wait at the first messages of a contest.
     */
    private void learn() {
        for (var kind : kinds(ClientMessage.class)) {
            readStrictly(Unpooled.copiedBuffer("{\"t\":\"" + kind + "\"}", UTF_8));
        }
        for (var act : kinds(StaffAct.class)) {
            var json =
                    "{\"t\":\"act\",\"id\":\"\",\"controlSeq\":0,\"act\":{\"do\":\"" + act + "\"}}";
            readStrictly(Unpooled.copiedBuffer(json, UTF_8));
        }
    }

    private static List<String> kinds(Class<?> messages) {
        return Arrays.stream(messages.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .toList();
    }

    /** Fields stand in the order of their records: personal ones come first on purpose. */
    public static JsonMapper mapper() {
        var limits =
                StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(40)
                        .maxNameLength(64)
                        .build();
        return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config ->
                                config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                        .setCoercion(
                                                CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    /** What a frame's payload says, or what is wrong with it. */
    Reading read(ByteBuf payload) {
        var answer = FlatAnswer.read(payload);
        return answer == null ? readStrictly(payload) : new Reading.Understood(answer);
    }

    /** The reader for everything, and the judge of the flat one. */
    Reading readStrictly(ByteBuf payload) {
        var bytes = new byte[payload.readableBytes()];
        payload.getBytes(payload.readerIndex(), bytes);
        try {
            ClientMessage message = reader.readValue(bytes);
            return message == null ? Reading.Flawed.MALFORMED : new Reading.Understood(message);
        } catch (InvalidTypeIdException e) {
            return e.getTypeId() == null ? Reading.Flawed.MALFORMED : Reading.Flawed.UNKNOWN;
        } catch (JacksonException | IllegalArgumentException _) {
            return Reading.Flawed.MALFORMED;
        }
    }

    public byte[] write(ServerMessage message) {
        return writer.writeValueAsBytes(message);
    }

    /** The outcome of reading one frame. */
    sealed interface Reading {
        record Understood(ClientMessage message) implements Reading {}

        enum Flawed implements Reading {
            MALFORMED("MALFORMED"),
            UNKNOWN("UNKNOWN_MESSAGE");

            final String code;

            Flawed(String code) {
                this.code = code;
            }
        }
    }
}
