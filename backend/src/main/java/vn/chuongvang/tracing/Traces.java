package vn.chuongvang.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;

import vn.chuongvang.start.StartRefused;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Sends spans to one address, in the background; what it cannot send in time is dropped. */
final class Traces implements AutoCloseable {
    private static final Duration TO_SEND = Duration.ofSeconds(3);
    private static final Duration EACH = Duration.ofSeconds(2);

    private final SdkTracerProvider provider;

    /**
     * @param endpoint of a collector that takes OTLP over HTTP, {@code /v1/traces} and all
     * @param share of traces that are kept, 0 to 1
     * @throws StartRefused when that is no address
     */
    Traces(String endpoint, double share, String version) {
        if (!isAddress(endpoint) || share < 0 || share > 1) {
            throw new StartRefused("tracing-setting", endpoint);
        }
        var exporter =
                OtlpHttpSpanExporter.builder()
                        .setEndpoint(endpoint)
                        .setTimeout(TO_SEND)
                        .setRetryPolicy(null)
                        .build();
        this.provider =
                SdkTracerProvider.builder()
                        .setResource(
                                Resource.create(
                                        Attributes.of(
                                                AttributeKey.stringKey("service.name"),
                                                "chuongvang",
                                                AttributeKey.stringKey("service.version"),
                                                version)))
                        .setSampler(Sampler.traceIdRatioBased(share))
                        .addSpanProcessor(
                                BatchSpanProcessor.builder(exporter).setScheduleDelay(EACH).build())
                        .build();
    }

    Tracer tracer() {
        return provider.get("chuongvang");
    }

    /** A collector that does not answer must not hold a stop up. */
    @Override
    public void close() {
        provider.shutdown().join(TO_SEND.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static boolean isAddress(String endpoint) {
        try {
            var uri = URI.create(endpoint);
            return uri.getHost() != null
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
