package vn.chuongvang.identity.oidc;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The sign-in providers of this server, by name; usually none. */
@Component
@EnableConfigurationProperties(OidcSettings.class)
public class Providers {
    private final List<Provider> all;

    Providers(OidcSettings settings) {
        this.all =
                new TreeMap<>(settings.providers())
                        .entrySet().stream()
                                .map(one -> Provider.of(one.getKey(), one.getValue()))
                                .toList();
    }

    public List<Provider> all() {
        return all;
    }

    public Optional<Provider> find(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
