package vn.chuongvang;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** Who reads the log can trust that each line begins with a time that the server wrote. */
class LogLinesTests {

    @Test
    void a_message_is_one_line() {
        var forged = "no such name: x\r\n12:00:00.000 ERROR Rooms: all is lost\nand more";
        assertThat(line(forged).strip().lines()).hasSize(1);
        assertThat(line(forged)).contains("x / 12:00:00.000", "lost / and more");
        assertThat(line("r n \\n")).contains("r n \\n");
    }

    private static String line(String message) {
        var context = new LoggerContext();
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(pattern());
        layout.start();
        var logger = context.getLogger("vn.chuongvang.Some");
        return layout.doLayout(
                new LoggingEvent("", logger, Level.WARN, message, null, new Object[0]));
    }

    /** Without the stack of an exception, for which Spring has a word of its own. */
    private static String pattern() {
        var settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yaml"));
        return settings.getObject().getProperty("logging.pattern.console").replace("%wEx", "");
    }
}
