package vn.chuongvang.identity.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

import java.beans.PropertyEditorSupport;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How numbers of addresses are written: one way only. The framework would also take 0x10 and #10
 * for 16, which whoever looks at the address before it does not. An editor, because the framework
 * asks its own one whenever a converter refuses.
 */
@ControllerAdvice
class PlainNumbers {
    private static final List<Class<? extends Number>> TYPES =
            List.of(long.class, Long.class, int.class, Integer.class);

    @InitBinder
    void bind(WebDataBinder binder) {
        TYPES.forEach(type -> binder.registerCustomEditor(type, new Decimal(type)));
    }

    private static final class Decimal extends PropertyEditorSupport {
        private static final Pattern FORM = Pattern.compile("-?[0-9]{1,19}");

        private final boolean isLong;

        Decimal(Class<?> type) {
            this.isLong = type == long.class || type == Long.class;
        }

        private Number number(String text) {
            if (isLong) {
                return Long.valueOf(text);
            }
            return Integer.valueOf(text);
        }

        /** Nothing for an empty text, as everywhere in the framework. */
        @Override
        public void setAsText(String text) {
            if (text.isEmpty()) {
                setValue(null);
                return;
            }
            if (!FORM.matcher(text).matches()) {
                throw new NumberFormatException("not decimal");
            }
            setValue(number(text));
        }
    }
}
