package pe.minka.web.format;

import java.time.Clock;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Writes dates and numbers without anything else of the platform. */
public final class ShowForTests {

    private ShowForTests() {}

    public static Show at(Clock clock) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/format", "messages/dates");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Show(messages, clock);
    }
}
