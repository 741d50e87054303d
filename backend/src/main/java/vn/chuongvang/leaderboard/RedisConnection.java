package vn.chuongvang.leaderboard;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.resource.Delay;

import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;

/** Without Redis nothing waits, and it is found again at once: the defaults wait up to 30 s. */
@Configuration(proxyBeanMethods = false)
class RedisConnection {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    @Bean
    LettuceClientOptionsBuilderCustomizer refuseWhileDisconnected() {
        return options -> options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS);
    }

    @Bean
    ClientResourcesBuilderCustomizer lookAgainSoon() {
        return resources -> resources.reconnectDelay(Delay.constant(LOOK_AGAIN));
    }
}
