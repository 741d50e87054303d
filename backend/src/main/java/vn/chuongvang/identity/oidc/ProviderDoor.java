package vn.chuongvang.identity.oidc;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;

import reactor.core.publisher.Mono;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sends people to sign-in providers and hears who they are. A provider that is away costs a few
 * seconds of whoever wants it and nobody else's; nothing of what it tells is kept or logged.
 */
@Component
public class ProviderDoor {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderDoor.class);

    /** What a provider calls a failure may be anything. */
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");

    private final WebClient web = Wire.client();
    private final Exchange exchange = new Exchange(web);
    private final Map<String, Discovery> discoveries = new ConcurrentHashMap<>();

    /** Where a browser goes to be asked who it is; empty when the provider is away. */
    public Mono<URI> ask(Provider provider, Asked asked) {
        return discovery(provider)
                .known()
                .map(known -> AuthorizationAddress.of(known.registration(), asked))
                .onErrorResume(
                        failure -> {
                            told(provider, failure);
                            return Mono.empty();
                        });
    }

    /** Takes what a browser brought back for who it is, once. */
    public Mono<Answer> hear(Provider provider, Asked asked, Came came) {
        if (came.error() != null) {
            return Mono.just(new Answer.Denied());
        }
        var code = came.code();
        if (code == null || !isOf(provider, came.issuer()) || !asked.state().equals(came.state())) {
            return Mono.just(new Answer.Invalid());
        }
        return discovery(provider)
                .known()
                .flatMap(known -> exchange.of(known, asked, code))
                .<Answer>map(token -> new Answer.Proven(Exchange.identity(provider, token)))
                .onErrorResume(failure -> Mono.just(told(provider, failure)))
                .defaultIfEmpty(new Answer.Invalid());
    }

    /** Who says where an answer comes from must say that it is theirs (RFC 9207). */
    private static boolean isOf(Provider provider, @Nullable String issuer) {
        return issuer == null || provider.issuer().toString().equals(issuer);
    }

    private Discovery discovery(Provider provider) {
        return discoveries.computeIfAbsent(provider.id(), _ -> new Discovery(provider, web));
    }

    /** The log says which failure it is, and not a word of what was sent. */
    private static Answer told(Provider provider, Throwable failure) {
        if (causes(failure).anyMatch(ProviderDoor::isAway)) {
            LOG.warn("sign-in provider {} is away: {}", provider.id(), name(failure));
            return new Answer.Away();
        }
        LOG.warn("sign-in provider {} does not fit: {}", provider.id(), name(failure));
        return new Answer.Invalid();
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof WebClientException
                || cause instanceof TimeoutException
                || cause instanceof IOException;
    }

    private static String name(Throwable failure) {
        if (failure instanceof UnfitProvider unfit) {
            return String.valueOf(unfit.getMessage());
        }
        return failure instanceof OAuth2AuthenticationException refused
                        && CODE.matcher(refused.getError().getErrorCode()).matches()
                ? refused.getError().getErrorCode()
                : failure.getClass().getSimpleName();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
