package vn.chuongvang.print;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The catalogue of what stands on paper, in one language. */
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final ResourceBundle catalogue;

    Words(Locale language) {
        this.catalogue = ResourceBundle.getBundle("messages.print", language);
    }

    /** Numbers are shown as they are typed: seat 1000 is not 1,000. */
    String say(String key, Object... details) {
        var shown = Stream.of(details).map(String::valueOf).toArray();
        return MessageFormat.format(catalogue.getString(key), shown);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }
}
