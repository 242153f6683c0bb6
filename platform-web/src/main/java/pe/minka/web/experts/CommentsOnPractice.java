package pe.minka.web.experts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.practices.ExpertCommentView;
import pe.minka.practices.ExpertReading;
import pe.minka.practices.PracticePage;
import pe.minka.web.practices.PracticeExtra;

/** What experts say, under what the team wrote. */
@Component
@Order(20)
class CommentsOnPractice implements PracticeExtra {

    private final ExpertReading reading;

    CommentsOnPractice(ExpertReading reading) {
        this.reading = reading;
    }

    /** A comment with the initials of whoever wrote it. */
    record Said(ExpertCommentView comment, String initials, List<Remark> remarks) {}

    @Override
    public Place place() {
        return Place.BELOW;
    }

    @Override
    public Optional<Part> part(PracticePage page, @Nullable Access reader) {
        List<Said> said = reading.published(page.id()).stream()
                .map(comment -> new Said(comment, initials(comment.name()), Remark.of(comment.remarks())))
                .toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(new Part("experts/comments", said));
    }

    /** Of the first and the second word: titles such as «Dra.» count as one. */
    private static String initials(String name) {
        return Stream.of(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty() && !word.endsWith("."))
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
