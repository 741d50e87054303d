package vn.chuongvang.tracing;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;

import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;

/**
 * HTTP requests by the pattern of their address, as metrics know them. Never the address itself, in
 * which codes and numbers of certificates stand, nor a header, nor what an exception says; and
 * whoever asks is not believed which trace it belongs to.
 */
final class RequestSpans implements ObservationHandler<ServerRequestObservationContext> {
    private static final AttributeKey<String> METHOD =
            AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<String> STATUS =
            AttributeKey.stringKey("http.response.status_code");

    private final Tracer tracer;

    RequestSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ServerRequestObservationContext;
    }

    @Override
    public void onStart(ServerRequestObservationContext request) {
        var span = tracer.spanBuilder("HTTP").setNoParent().setSpanKind(SpanKind.SERVER);
        request.put(Span.class, span.startSpan());
    }

    @Override
    public void onStop(ServerRequestObservationContext request) {
        Span span = request.get(Span.class);
        if (span == null) {
            return;
        }
        var method = known(request, "method");
        var route = known(request, "uri");
        var status = known(request, "status");
        span.updateName(method + " " + route);
        span.setAttribute(METHOD, method);
        span.setAttribute(ROUTE, route);
        span.setAttribute(STATUS, status);
        if (status.startsWith("5")) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /** One of few values, whatever was asked for. */
    private static String known(ServerRequestObservationContext request, String name) {
        KeyValue value = request.getLowCardinalityKeyValue(name);
        return value == null ? "UNKNOWN" : value.getValue();
    }
}
