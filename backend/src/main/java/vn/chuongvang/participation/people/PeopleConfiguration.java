package vn.chuongvang.participation.people;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;
import java.nio.file.Path;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PeopleConfiguration.Settings.class)
class PeopleConfiguration {

    /**
     * Settings of this package.
     *
     * @param data the data folder, where the key lies
     * @param individualKey the same key as text (base64url, 32 bytes), for servers that share one
     *     database; empty: the file is used
     */
    @ConfigurationProperties("chuongvang")
    record Settings(@DefaultValue("data") Path data, @DefaultValue("") String individualKey) {}

    @Bean
    SignKey signKey(Settings settings) throws IOException {
        return settings.individualKey().isEmpty()
                ? SignKey.inFolder(settings.data())
                : SignKey.of(settings.individualKey());
    }
}
