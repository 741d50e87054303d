package vn.chuongvang.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.util.NumberUtils;
import org.springframework.web.reactive.config.WebFluxConfigurer;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How numbers and days of addresses are written: one way only. The framework would also take 0x10
 * and #10 for 16, which whoever looks at the address before it does not.
 */
@Configuration(proxyBeanMethods = false)
class PlainAddresses implements WebFluxConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new Numbers());
        registry.addFormatterForFieldType(LocalDate.class, new Days());
    }

    private static final class Numbers implements GenericConverter {
        private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,19}");

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, Number.class));
        }

        /** Nothing for an empty text, as everywhere in the framework. */
        @Override
        public @Nullable Object convert(
                @Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            if (!(source instanceof String text) || text.isEmpty()) {
                return null;
            }
            if (!DECIMAL.matcher(text).matches()) {
                throw new NumberFormatException("not decimal");
            }
            return NumberUtils.parseNumber(text, to.getObjectType().asSubclass(Number.class));
        }
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
