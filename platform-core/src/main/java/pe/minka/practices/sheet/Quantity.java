package pe.minka.practices.sheet;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number with its unit, read from what people write: «12,4 %», «2 603 estudiantes», «1.5 días». */
public record Quantity(BigDecimal amount, String unit) {

    private static final String THOUSANDS = "[+-]?[1-9]\\d{0,2}(?:([ \\u00a0\\u202f.,])\\d{3})(?:\\2\\d{3})*";
    private static final Pattern WRITTEN =
            Pattern.compile("(" + THOUSANDS + "(?!\\d)|[+-]?\\d+)(?:[.,](\\d+))?\\s*(\\D.*)?");

    /** A comma or a point before the decimals, a blank, comma or point between thousands: «1,226» is a thousand and more. */
    public static Optional<Quantity> read(String typed) {
        Matcher written = WRITTEN.matcher(typed.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        String whole = written.group(1).replaceAll("[^\\d+-]", "");
        String decimals = written.group(3);
        String unit = written.group(4);
        var amount = new BigDecimal(decimals == null ? whole : whole + "." + decimals);
        return Optional.of(new Quantity(amount, unit == null ? "" : unit.strip()));
    }

    /** Of the same things; two different ones cannot be compared. */
    boolean isMoreThan(Quantity other) {
        boolean alike = unit.isEmpty() || other.unit.isEmpty() || unit.equalsIgnoreCase(other.unit);
        return alike && amount.compareTo(other.amount) > 0;
    }

    public boolean isPercentage() {
        return unit.startsWith("%") || unit.toLowerCase(Locale.ROOT).startsWith("por ciento");
    }
}
