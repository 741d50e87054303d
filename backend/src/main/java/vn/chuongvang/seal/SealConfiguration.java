package vn.chuongvang.seal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealSettings.class)
class SealConfiguration {

    @Bean
    SealKey sealKey(SealSettings settings) throws IOException {
        return settings.sealKey().isEmpty()
                ? SealKey.inFolder(settings.data())
                : SealKey.of(settings.sealKey());
    }
}
