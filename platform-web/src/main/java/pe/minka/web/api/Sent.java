package pe.minka.web.api;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;
import pe.minka.shared.Uuid7;

/** What a program did not send is empty, and what is new gets an identifier. */
final class Sent {

    private Sent() {}

    static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    static <T> List<T> list(@Nullable List<T> sent) {
        return sent == null ? List.of() : List.copyOf(sent);
    }

    static Set<MemberId> members(@Nullable List<UUID> sent) {
        return Stream.ofNullable(sent)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .map(MemberId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    static UUID id(@Nullable UUID sent) {
        return sent == null ? Uuid7.next() : sent;
    }

    static String required(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new NotUnderstood(field, "api.field.missing");
        }
        return text;
    }
}
