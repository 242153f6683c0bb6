package pe.minka.shared;

import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Texts in which a whole number without a form of its own reads as everywhere else: «100 000», and not «100,000». Inside a
 * choice it has to come as it is written.
 */
class Bundles extends ResourceBundleMessageSource {

    @Override
    protected MessageFormat createMessageFormat(String text, @Nullable Locale locale) {
        var format = super.createMessageFormat(text, locale);
        var parts = format.getFormats();
        for (int at = 0; at < parts.length; at++) {
            if (parts[at] == null) {
                format.setFormat(at, new Plain());
            }
        }
        return format;
    }

    /** A number in digits, whatever else it is as it is; nothing is read from it. */
    private static final class Plain extends Format {

        private static final long serialVersionUID = 1L;

        @Override
        public StringBuffer format(Object value, StringBuffer into, FieldPosition position) {
            return into.append(
                    value instanceof Integer || value instanceof Long
                            ? GroupedDigits.of(((Number) value).longValue())
                            : value.toString());
        }

        @Override
        public @Nullable Object parseObject(String text, ParsePosition position) {
            position.setErrorIndex(position.getIndex());
            return null;
        }
    }
}
