package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * One of several servers that share PostgreSQL and Redis.
 *
 * @param address where the other nodes reach this one, such as {@code http://10.0.0.5:8080};
 *     absent: this server is alone
 * @param look how often a node looks whether an owner is gone
 * @param settle for so long after a node's own start, and after the database was away, it does not
 *     believe that an owner is gone because its lock is free: it may only be on its way back
 */
@ConfigurationProperties("chuongvang.node")
record NodeSettings(
        @Nullable String address,
        @DefaultValue("100ms") Duration look,
        @DefaultValue("2s") Duration settle) {

    boolean isAlone() {
        return address == null || address.isBlank();
    }
}
