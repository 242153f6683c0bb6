package pe.minka.statistics;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is published (indicador), as data. A module that wants one more declares a bean of this type; {@code
 * @Order} says where it stands.
 *
 * @param code its name in addresses, for ever
 * @param kind the kind of thing it belongs to, which gives it its motif on pages
 * @param nameKey the text that names it
 * @param noteKey the text that says what exactly is counted
 * @param noteNumbers what that text leaves open, because whoever installs the platform decides it
 * @param rowsNameKey the text that names what the facts behind it are, when those are more than the figure itself
 * @param figureSql one number; the parameters are {@code :from} (null when accumulated) and {@code :until} (exclusive)
 * @param rowsSql the rows behind that number with the columns of {@link IndicatorRow}, for the same parameters
 * @param yearsSql the years that have data
 */
public record Indicator(
        String code,
        String kind,
        String nameKey,
        String noteKey,
        List<Integer> noteNumbers,
        @Nullable String rowsNameKey,
        String figureSql,
        String rowsSql,
        String yearsSql) {

    public Indicator {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(nameKey);
        Objects.requireNonNull(noteKey);
        noteNumbers = List.copyOf(noteNumbers);
        Objects.requireNonNull(figureSql);
        Objects.requireNonNull(rowsSql);
        Objects.requireNonNull(yearsSql);
        if (!code.matches("[a-z][a-z-]{1,39}")) {
            throw new IllegalArgumentException("not a code for addresses: " + code);
        }
    }

    public Indicator(
            String code,
            String kind,
            String nameKey,
            String noteKey,
            @Nullable String rowsNameKey,
            String figureSql,
            String rowsSql,
            String yearsSql) {
        this(code, kind, nameKey, noteKey, List.of(), rowsNameKey, figureSql, rowsSql, yearsSql);
    }
}
