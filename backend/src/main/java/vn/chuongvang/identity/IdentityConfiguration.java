package vn.chuongvang.identity;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.chuongvang.paging.CursorKey;

import java.io.IOException;
import java.time.InstantSource;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class IdentityConfiguration {

    @Bean
    IdentityClock identityClock() {
        return new IdentityClock(InstantSource.system());
    }

    @Bean
    FactorRule factorRule(IdentitySettings settings) {
        return settings.secondFactor();
    }

    /** Of the same root, so that all servers of one database have the same. */
    @Bean
    CursorKey cursorKey(TicketKey root) {
        return new CursorKey(root.derived("cursors"));
    }

    @Bean
    TicketKey ticketKey(IdentitySettings settings) throws IOException {
        return settings.ticketKey().isEmpty()
                ? TicketKey.inFolder(settings.data())
                : TicketKey.of(settings.ticketKey());
    }
}
