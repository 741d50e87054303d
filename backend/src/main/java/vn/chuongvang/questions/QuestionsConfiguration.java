package vn.chuongvang.questions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.chuongvang.questionbank.QuestionBank;

import java.time.InstantSource;

@Configuration(proxyBeanMethods = false)
class QuestionsConfiguration {

    /** As it is shipped; {@link Questions#bank} is what contests are given. */
    @Bean
    QuestionBank questionBank() {
        return QuestionBank.load();
    }

    @Bean
    BankClock bankClock() {
        return new BankClock(InstantSource.system());
    }
}
