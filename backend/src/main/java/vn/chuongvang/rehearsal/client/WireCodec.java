package vn.chuongvang.rehearsal.client;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.util.concurrent.FastThreadLocal;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.gateway.message.ClientMessage;
import vn.chuongvang.gateway.message.ServerMessage;

/** Frames to records and back, with the gateway's own message types. */
public final class WireCodec {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();
    private static final ObjectReader FROM_SERVER = JSON.readerFor(ServerMessage.class);
    private static final ObjectReader FROM_CLIENT = JSON.readerFor(ClientMessage.class);
    private static final ObjectWriter TO_SERVER = JSON.writerFor(ClientMessage.class);
    private static final ObjectWriter TO_CLIENT = JSON.writerFor(ServerMessage.class);

    /** A broadcast reaches thousands of sockets of one loop as the same bytes: parse it once. */
    private static final FastThreadLocal<Last> LAST = new FastThreadLocal<>();

    private WireCodec() {}

    public static byte[] encode(ClientMessage message) {
        return TO_SERVER.writeValueAsBytes(message);
    }

    public static byte[] encode(ServerMessage message) {
        return TO_CLIENT.writeValueAsBytes(message);
    }

    public static ClientMessage decodeFromClient(ByteBuf payload) {
        return FROM_CLIENT.readValue(ByteBufUtil.getBytes(payload));
    }

    public static ServerMessage decodeFromServer(ByteBuf payload) {
        Last last = LAST.get();
        if (last != null && ByteBufUtil.equals(last.bytes(), payload)) {
            return last.message();
        }
        byte[] bytes = ByteBufUtil.getBytes(payload);
        ServerMessage message = FROM_SERVER.readValue(bytes);
        LAST.set(new Last(Unpooled.wrappedBuffer(bytes), message));
        return message;
    }

    private record Last(ByteBuf bytes, ServerMessage message) {}
}
