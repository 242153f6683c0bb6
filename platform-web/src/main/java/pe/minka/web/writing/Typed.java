package pe.minka.web.writing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.Uuid7;

/** What a form did not send is empty; lists are followed by one more empty line. */
public final class Typed {

    private Typed() {}

    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** Without the lines that were left out between two others. */
    public static <T> List<T> list(@Nullable List<T> sent) {
        return sent == null ? List.of() : sent.stream().filter(Objects::nonNull).toList();
    }

    public static <T> Set<T> set(@Nullable Set<T> sent) {
        return sent == null ? Set.of() : Set.copyOf(sent);
    }

    public static UUID id(@Nullable UUID sent) {
        return sent == null ? Uuid7.next() : sent;
    }

    /** None where there is room for no more. */
    public static <T> List<T> andOneMore(Stream<T> lines, T empty, int most) {
        return Stream.concat(lines, Stream.of(empty)).limit(most).toList();
    }
}
