package pe.minka.conversations;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberView;

/** Puts names to comments, and leaves out the words whoever asks may not read. */
@Component
class CommentViews {

    private final MemberDirectory directory;
    private final Attempts attempts;
    private final Clock clock;

    CommentViews(MemberDirectory directory, Attempts attempts, Clock clock) {
        this.directory = directory;
        this.attempts = attempts;
        this.clock = clock;
    }

    List<CommentView> of(Collection<CommentRows.Row> rows, Access asker, SubjectView about) {
        var people = directory.findAll(
                rows.stream().flatMap(CommentRows.Row::people).distinct().toList());
        boolean moderates = Jurisdiction.moderates(asker, about.region());
        return rows.stream()
                .map(row -> view(row, asker, moderates, about.named(), people))
                .toList();
    }

    /** What was said at some time, with the names of today. */
    List<Said> words(String wording, Collection<MemberId> mentioned) {
        return words(wording, mentioned, directory.findAll(mentioned));
    }

    static List<Said> words(String wording, Collection<MemberId> mentioned, Map<MemberId, MemberView> people) {
        return Wording.parts(wording, names(mentioned, people));
    }

    private CommentView view(
            CommentRows.Row row, Access asker, boolean moderates, boolean named, Map<MemberId, MemberView> people) {
        boolean mine = row.author().equals(asker.id());
        boolean readable =
                row.state() == CommentState.SHOWN || (row.state() == CommentState.HIDDEN && (mine || moderates));
        boolean editable = mine
                && row.state() == CommentState.SHOWN
                && clock.instant().isBefore(row.at().plus(Comment.TIME_TO_EDIT));
        var author = Objects.requireNonNull(people.get(row.author()));
        List<Said> words = readable ? words(row.wording(), row.mentioned(), people) : List.of();
        return new CommentView(
                row.id(),
                row.subject(),
                row.parent(),
                named || mine || moderates ? author : null,
                row.state(),
                words,
                readable ? row.mentioned() : Set.of(),
                editable ? attempts.in(words, row.subject()) : List.of(),
                row.at(),
                row.editedAt(),
                mine,
                editable,
                moderates && !mine);
    }

    private static Map<MemberId, String> names(Collection<MemberId> mentioned, Map<MemberId, MemberView> people) {
        Map<MemberId, String> names = new HashMap<>();
        for (var member : mentioned) {
            var person = people.get(member);
            if (person != null) {
                names.put(member, person.name());
            }
        }
        return names;
    }
}
