package pe.minka.web.conversations;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.conversations.CommentId;
import pe.minka.members.MemberId;

/**
 * A comment to be: its identity, so that it is said once; the text; whom its author chose to mention; and about which
 * names that several bear the author was asked.
 */
record CommentForm(
        @Nullable UUID comment,
        @Nullable String text,
        @Nullable Set<@Nullable UUID> mention,
        @Nullable Set<String> asked) {

    CommentId identity() {
        return comment == null ? CommentId.next() : new CommentId(comment);
    }

    String words() {
        return Objects.requireNonNullElse(text, "");
    }

    Set<MemberId> chosen() {
        return mentions().stream().map(MemberId::new).collect(Collectors.toUnmodifiableSet());
    }

    public Set<UUID> mentions() {
        return Stream.ofNullable(mention)
                .flatMap(Set::stream)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> names() {
        return asked == null ? Set.of() : asked;
    }

    /** Whom the author chooses now was not chosen before. */
    Typed refused(CommentId next, String error, List<MentionChoices.Choice> choices) {
        Set<String> open =
                choices.stream().flatMap(choice -> choice.ids().stream()).collect(Collectors.toSet());
        Set<UUID> settled = mentions().stream()
                .filter(one -> !open.contains(one.toString()))
                .collect(Collectors.toSet());
        return new Typed(next.value().toString(), words(), settled, error, choices);
    }
}
