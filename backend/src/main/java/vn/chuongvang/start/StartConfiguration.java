package vn.chuongvang.start;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StartSettings.class)
class StartConfiguration {

    @Bean
    Machine machine(@Value("${chuongvang.data:data}") Path data) {
        return new Machine(data);
    }
}
