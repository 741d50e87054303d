package vn.chuongvang.identity.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

import java.time.LocalDate;
import java.util.Locale;

/** How days of addresses are written: one way only. */
@Configuration(proxyBeanMethods = false)
class PlainDays implements WebFluxConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(LocalDate.class, new Days());
    }

    private static final class Days implements Formatter<LocalDate> {

        @Override
        public LocalDate parse(String text, Locale locale) {
            return PlainDay.parse(text);
        }

        @Override
        public String print(LocalDate day, Locale locale) {
            return day.toString();
        }
    }
}
