package pe.minka.walls;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import pe.minka.conversations.Wording;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationId;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

/** A contribution (aporte) on the board of a card. */
@Table("wall_contribution")
@SuppressWarnings("UnusedVariable") // some fields are only read by the mapping
class Contribution extends AbstractAggregateRoot<Contribution> {

    static final int LONGEST = 1_500;

    @Id
    private final ContributionId id;

    @Version
    private @Nullable Integer version;

    private final CardId card;
    private BoardSection section;
    private final MemberId author;
    private final OrganisationId organisation;
    private @Nullable String text;

    @Embedded.Empty
    private Posting posting;

    @MappedCollection(idColumn = "contribution")
    private final Set<Named> mentions;

    @PersistenceCreator
    Contribution(
            ContributionId id,
            @Nullable Integer version,
            CardId card,
            BoardSection section,
            MemberId author,
            OrganisationId organisation,
            @Nullable String text,
            Posting posting,
            Set<Named> mentions) {
        this.id = id;
        this.version = version;
        this.card = card;
        this.section = section;
        this.author = author;
        this.organisation = organisation;
        this.text = text;
        this.posting = posting;
        this.mentions = new HashSet<>(mentions);
    }

    static Contribution post(
            ContributionId id,
            CardId card,
            BoardSection section,
            Wording said,
            MemberId author,
            OrganisationId organisation,
            boolean waits,
            Instant now) {
        var contribution = new Contribution(
                id,
                null,
                card,
                section,
                author,
                organisation,
                said.text(),
                Posting.begin(waits, now),
                said.members().stream().map(Named::new).collect(Collectors.toUnmodifiableSet()));
        contribution.registerEvent(
                waits ? new ContributionSubmitted(id, card, author, now) : contribution.published(now));
        return contribution;
    }

    private ContributionPublished published(Instant now) {
        return new ContributionPublished(id, card, author, mentioned(), now);
    }

    boolean says(CardId on, Wording words) {
        return card.equals(on) && words.text().equals(text);
    }

    /** Those who are named now and were not before are told, as soon as others see it. */
    void edit(MemberId by, Wording words, Instant now) {
        requireOwn(by);
        if (posting.state() == PostState.REMOVED || posting.state() == PostState.HIDDEN) {
            throw new RuleViolation("walls.state.changed");
        }
        text = words.text();
        posting = posting.edited(now);
        Set<MemberId> added = new HashSet<>(words.members());
        added.removeAll(mentioned());
        mentions.clear();
        words.members().forEach(member -> mentions.add(new Named(member)));
        if (posting.isShown() && !added.isEmpty()) {
            registerEvent(new MembersNamed(id, card, author, added, now));
        }
    }

    /** False when it was taken away before. */
    boolean remove(MemberId by, Instant now) {
        requireOwn(by);
        if (posting.state() == PostState.REMOVED) {
            return false;
        }
        posting = posting.removed(now);
        return true;
    }

    void undo(MemberId by, Instant now) {
        requireOwn(by);
        if (posting.state() == PostState.REMOVED && !posting.isUndoable(now)) {
            throw new RuleViolation("walls.undo.late");
        }
        posting = posting.removed(null);
    }

    /** The words go for good; with them goes whatever it was recognised for. */
    void wipe(Instant now) {
        text = null;
        mentions.clear();
        posting = posting.removed(posting.removedAt() == null ? now : posting.removedAt());
        settle(now);
        registerEvent(new ContributionRemoved(id, card, author, now));
    }

    void approve(Instant now) {
        requireState(PostState.WAITING);
        posting = posting.shown(now);
        settle(now);
        registerEvent(published(now));
    }

    void hide(Instant now) {
        boolean shown = posting.isShown();
        if (!shown) {
            requireState(PostState.WAITING);
        }
        posting = posting.hidden(now);
        settle(now);
        if (shown) {
            registerEvent(new ContributionWithdrawn(id, card, author, now));
        }
    }

    /** What was chosen is chosen still. */
    void restore(@Nullable MemberId chosenBy, Instant now) {
        requireState(PostState.HIDDEN);
        posting = posting.shown(now);
        registerEvent(published(now));
        if (chosenBy != null) {
            registerEvent(new ContributionChosen(card, id, author, chosenBy, now));
        }
    }

    void moveTo(BoardSection other, long place, MemberId by, Instant now) {
        boolean moved = other != section;
        section = other;
        posting = posting.at(place);
        if (moved && posting.isShown() && !author.equals(by)) {
            registerEvent(new ContributionMoved(id, card, author, by, now));
        }
    }

    void pin(@Nullable Instant when) {
        posting = posting.pinned(when);
    }

    /** Nobody has to look at it any more. */
    private void settle(Instant now) {
        registerEvent(new PostSettled(id.value(), author, now));
    }

    private void requireState(PostState state) {
        if (posting.state() != state) {
            throw new RuleViolation("walls.state.changed");
        }
    }

    private void requireOwn(MemberId by) {
        if (!author.equals(by)) {
            throw new NotFound("own contribution " + id.value());
        }
    }

    boolean isBy(MemberId member) {
        return author.equals(member);
    }

    ContributionId id() {
        return id;
    }

    CardId card() {
        return card;
    }

    Set<MemberId> mentioned() {
        return mentions.stream().map(Named::member).collect(Collectors.toUnmodifiableSet());
    }

    BoardSection section() {
        return section;
    }

    MemberId author() {
        return author;
    }

    OrganisationId organisation() {
        return organisation;
    }

    String text() {
        return text == null ? "" : text;
    }

    Posting posting() {
        return posting;
    }
}
