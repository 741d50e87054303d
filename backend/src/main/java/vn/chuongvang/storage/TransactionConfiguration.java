package vn.chuongvang.storage;

import io.r2dbc.spi.ConnectionFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.transaction.ReactiveTransactionManager;

@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {
    @Bean
    ReactiveTransactionManager transactionManager(ConnectionFactory connections) {
        return new WholeBegins(new R2dbcTransactionManager(connections));
    }
}
