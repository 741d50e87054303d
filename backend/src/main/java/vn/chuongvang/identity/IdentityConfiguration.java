package vn.chuongvang.identity;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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

    @Bean
    TicketKey ticketKey(IdentitySettings settings) throws IOException {
        return settings.ticketKey().isEmpty()
                ? TicketKey.inFolder(settings.data())
                : TicketKey.of(settings.ticketKey());
    }
}
