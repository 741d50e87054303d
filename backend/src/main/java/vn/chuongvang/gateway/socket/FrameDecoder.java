package vn.chuongvang.gateway.socket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;

import java.util.List;

/** Netty's decoder, which also remembers since when a frame has been lying half-sent. */
final class FrameDecoder extends WebSocket13FrameDecoder {
    static final String NAME = "chuongvang.frameDecoder";

    private long halfSince;

    FrameDecoder(int longestPayload) {
        super(
                WebSocketDecoderConfig.newBuilder()
                        .maxFramePayloadLength(longestPayload)
                        .expectMaskedFrames(true)
                        .allowExtensions(false)
                        .closeOnProtocolViolation(false)
                        .build());
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out)
            throws Exception {
        var before = out.size();
        super.decode(context, in, out);
        if (out.size() > before) {
            halfSince = 0;
        } else if (halfSince == 0) {
            halfSince = System.nanoTime();
        }
    }

    boolean isAmidFrame() {
        return halfSince != 0;
    }

    boolean isHalfOlderThan(long nanos, long now) {
        return halfSince != 0 && now - halfSince > nanos;
    }
}
