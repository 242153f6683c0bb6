package pe.minka.walls;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Jurisdiction;
import pe.minka.conversations.Wording;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberView;

/** Puts names to cards and contributions, where their wall shows them, and says what whoever asks may do. */
@Component
class PostViews {

    private final MemberDirectory directory;
    private final Clock clock;

    PostViews(MemberDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    List<CardView> cards(Collection<CardRows.Row> rows, @Nullable Access asker) {
        var people =
                people(rows.stream().flatMap(row -> Stream.concat(Stream.of(row.author()), row.mentioned().stream())));
        var now = clock.instant();
        return rows.stream()
                .map(row ->
                        view(row, asker, person(people, row.author()), words(row.text(), row.mentioned(), people), now))
                .toList();
    }

    CardView card(CardRows.Row row, @Nullable Access asker) {
        return cards(List.of(row), asker).getFirst();
    }

    List<ContributionView> contributions(Collection<BoardRows.Row> rows, @Nullable Access asker) {
        var people =
                people(rows.stream().flatMap(row -> Stream.concat(Stream.of(row.author()), row.mentioned().stream())));
        var now = clock.instant();
        return rows.stream()
                .map(row ->
                        view(row, asker, person(people, row.author()), words(row.text(), row.mentioned(), people), now))
                .toList();
    }

    ContributionView contribution(BoardRows.Row row, @Nullable Access asker) {
        return contributions(List.of(row), asker).getFirst();
    }

    private Map<MemberId, MemberView> people(Stream<MemberId> members) {
        return directory.findAll(members.distinct().toList());
    }

    /** With the names of today, as somebody would type them. */
    private static String words(String text, Set<MemberId> mentioned, Map<MemberId, MemberView> people) {
        Map<MemberId, String> names = new HashMap<>();
        mentioned.forEach(member -> names.put(member, person(people, member).name()));
        return Wording.plain(Wording.parts(text, names));
    }

    private static MemberView person(Map<MemberId, MemberView> people, MemberId author) {
        return Objects.requireNonNull(people.get(author));
    }

    private static CardView view(
            CardRows.Row row, @Nullable Access asker, MemberView author, String words, Instant now) {
        boolean mine = isMine(asker, row.author());
        boolean moderated = !mine && moderates(asker, row.region());
        boolean live = row.state() == PostState.SHOWN && row.stage().isLive();
        return new CardView(
                row.id(),
                row.wall(),
                row.wallSlug(),
                row.wallTitle(),
                row.section(),
                row.kind(),
                new Written(
                        row.named() || mine || moderated ? author : null, row.organisation(), row.regionName(), mine),
                row.title(),
                words,
                row.stage(),
                row.state(),
                row.closesAt(),
                row.practice(),
                row.best(),
                row.pinned(),
                row.at(),
                row.editedAt(),
                row.contributions(),
                row.supports(),
                row.supported(),
                live && (row.closesAt() == null || now.isBefore(row.closesAt())),
                isUndoable(mine, row.removedAt(), now),
                moderated);
    }

    private static ContributionView view(
            BoardRows.Row row, @Nullable Access asker, MemberView author, String words, Instant now) {
        boolean mine = isMine(asker, row.author());
        boolean moderated = !mine && moderates(asker, row.region());
        return new ContributionView(
                row.id(),
                row.card(),
                row.section(),
                new Written(
                        row.named() || mine || moderated ? author : null, row.organisation(), row.regionName(), mine),
                words,
                row.state(),
                row.pinned(),
                row.at(),
                row.editedAt(),
                row.comments(),
                row.supports(),
                row.supported(),
                isUndoable(mine, row.removedAt(), now),
                moderated);
    }

    private static boolean isMine(@Nullable Access asker, MemberId author) {
        return asker != null && author.equals(asker.id());
    }

    private static boolean moderates(@Nullable Access asker, @Nullable String region) {
        return asker != null && Jurisdiction.moderates(asker, region);
    }

    private static boolean isUndoable(boolean mine, @Nullable Instant removedAt, Instant now) {
        return mine && removedAt != null && now.isBefore(removedAt.plus(Posting.TIME_TO_UNDO));
    }
}
