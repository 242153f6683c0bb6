package pe.minka.web.writing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.Uuid7;

/** What a form did not send is empty; lists are followed by one more empty line. */
public final class Typed {

    private Typed() {}

    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public static String stripped(@Nullable String typed) {
        return text(typed).strip();
    }

    /** One of a few, which is said at its field when it is none of them. */
    public static <E extends Enum<E>> E chosen(String field, Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at(field, "forms.choose"));
    }

    /** Without the lines that were left out between two others. */
    public static <T> List<T> list(@Nullable List<T> sent) {
        return sent == null ? List.of() : sent.stream().filter(Objects::nonNull).toList();
    }

    /** The same with as many empty ones behind them as the page has room for, and none beyond. */
    public static <T> List<T> filled(@Nullable List<T> sent, T empty, int room) {
        return Stream.concat(list(sent).stream(), Stream.generate(() -> empty))
                .limit(room)
                .toList();
    }

    public static <T> Set<T> set(@Nullable Set<T> sent) {
        return sent == null ? Set.of() : Set.copyOf(sent);
    }

    /** Those that were chosen of a list; what was left empty is none. */
    public static Set<UUID> ids(@Nullable Set<@Nullable UUID> sent) {
        return Stream.ofNullable(sent)
                .flatMap(Set::stream)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    public static UUID id(@Nullable UUID sent) {
        return sent == null ? Uuid7.next() : sent;
    }

    /** None where there is room for no more. */
    public static <T> List<T> andOneMore(Stream<T> lines, T empty, int most) {
        return Stream.concat(lines, Stream.of(empty)).limit(most).toList();
    }
}
