package vn.chuongvang.questions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.chuongvang.questionbank.QuestionBank;

@Configuration(proxyBeanMethods = false)
class QuestionsConfiguration {

    @Bean
    QuestionBank questionBank() {
        return QuestionBank.load();
    }
}
