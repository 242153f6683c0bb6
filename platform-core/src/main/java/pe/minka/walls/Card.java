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

/** A card (tarjeta): a challenge, an initiative or a post about a practice, and how far it has come. */
@Table("card")
@SuppressWarnings("UnusedVariable") // some fields are only read by the mapping
class Card extends AbstractAggregateRoot<Card> {

    @Id
    private final CardId id;

    @Version
    private @Nullable Integer version;

    private final WallId wall;
    private String section;
    private final CardKind kind;
    private final MemberId author;
    private final OrganisationId organisation;
    private @Nullable String title;
    private @Nullable String text;

    @Embedded.Empty
    private Course course;

    @Embedded.Empty
    private Posting posting;

    @MappedCollection(idColumn = "card")
    private final Set<CardNamed> mentions;

    @PersistenceCreator
    Card(
            CardId id,
            @Nullable Integer version,
            WallId wall,
            String section,
            CardKind kind,
            MemberId author,
            OrganisationId organisation,
            @Nullable String title,
            @Nullable String text,
            Course course,
            Posting posting,
            Set<CardNamed> mentions) {
        this.id = id;
        this.version = version;
        this.wall = wall;
        this.section = section;
        this.kind = kind;
        this.author = author;
        this.organisation = organisation;
        this.title = title;
        this.text = text;
        this.course = course;
        this.posting = posting;
        this.mentions = new HashSet<>(mentions);
    }

    static Card post(
            CardId id,
            WallId wall,
            CardKind kind,
            CardText said,
            Wording words,
            MemberId author,
            OrganisationId organisation,
            boolean waits,
            Instant now) {
        var card = new Card(
                id,
                null,
                wall,
                said.section(),
                kind,
                author,
                organisation,
                said.title(),
                words.text(),
                Course.begin(kind, said),
                Posting.begin(waits, now),
                words.members().stream().map(CardNamed::new).collect(Collectors.toUnmodifiableSet()));
        if (waits) {
            card.registerEvent(new CardSubmitted(id, kind, author, now));
        } else {
            card.publish(now);
        }
        return card;
    }

    private void publish(Instant now) {
        registerEvent(new CardPublished(id, kind, author, now));
        if (!mentions.isEmpty()) {
            registerEvent(new CardNamesMembers(id, author, mentioned(), now));
        }
    }

    boolean says(WallId on, String headline, Wording words) {
        return wall.equals(on) && headline.equals(title) && words.text().equals(text);
    }

    /** Whether somebody may add something to it now. */
    boolean isOpen(Instant now) {
        return posting.isShown() && course.stage().isLive() && !course.isOver(now);
    }

    void requireOpen(Instant now) {
        if (!isOpen(now)) {
            throw new RuleViolation(course.isOver(now) ? "walls.card.over" : "walls.card.closed");
        }
    }

    /** Those who are named now and were not before are told, as soon as others see it. */
    void edit(MemberId by, CardText said, Wording words, Instant now) {
        requireOwn(by);
        course.requireLive();
        course = course.closing(said.closesAt());
        if (!said.title().equals(title) || !words.text().equals(text)) {
            title = said.title();
            text = words.text();
            posting = posting.edited(now);
            name(words.members(), now);
        }
    }

    private void name(Set<MemberId> members, Instant now) {
        Set<MemberId> added = new HashSet<>(members);
        added.removeAll(mentioned());
        mentions.clear();
        members.forEach(member -> mentions.add(new CardNamed(member)));
        if (posting.isShown() && !added.isEmpty()) {
            registerEvent(new CardNamesMembers(id, author, added, now));
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
        title = null;
        text = null;
        mentions.clear();
        posting = posting.removed(posting.removedAt() == null ? now : posting.removedAt());
        settle(now);
        registerEvent(new CardRemoved(id, kind, author, now));
    }

    void approve(Instant now) {
        requireState(PostState.WAITING);
        posting = posting.shown(now);
        settle(now);
        publish(now);
    }

    void hide(Instant now) {
        boolean shown = posting.isShown();
        if (!shown) {
            requireState(PostState.WAITING);
        }
        posting = posting.hidden(now);
        settle(now);
        if (shown) {
            registerEvent(new CardWithdrawn(id, kind, author, now));
        }
    }

    void restore(Instant now) {
        requireState(PostState.HIDDEN);
        posting = posting.shown(now);
        registerEvent(new CardPublished(id, kind, author, now));
    }

    void moveTo(String other, long place) {
        section = other;
        posting = posting.at(place);
    }

    void pin(@Nullable Instant when) {
        posting = posting.pinned(when);
    }

    void accompany(MemberId advisor, Instant now) {
        if (!kind.isAccompanied()) {
            throw new RuleViolation("walls.accompany.kind");
        }
        requireState(PostState.SHOWN);
        course = course.accompanied();
        registerEvent(new CardAccompanied(id, kind, author, advisor, now));
    }

    /** Whether another one is chosen than before: choosing the same one again changes nothing. */
    boolean solve(MemberId by, ContributionId chosen, MemberId contributor, Instant now) {
        requireOwn(by);
        if (kind != CardKind.CHALLENGE) {
            throw new RuleViolation("walls.solve.kind");
        }
        if (course.stage() == CardStage.SOLVED && chosen.equals(course.best())) {
            return false;
        }
        requireState(PostState.SHOWN);
        course = course.solved(chosen);
        registerEvent(new ContributionChosen(id, chosen, contributor, author, now));
        return true;
    }

    void archive(Instant now) {
        course = course.archived(now);
    }

    void requireConvertible(MemberId by) {
        requireOwn(by);
        if (kind != CardKind.INITIATIVE) {
            throw new RuleViolation("walls.convert.kind");
        }
        requireState(PostState.SHOWN);
        course.requireLive();
    }

    /** The draft that came of it; another one when that was given up. */
    void draft(String code) {
        course = course.drafted(code);
    }

    /** False when it was before, or was put away meanwhile. */
    boolean promote(Instant now) {
        String practice = course.practice();
        boolean possible = kind == CardKind.INITIATIVE && course.stage().isLive() && posting.isShown();
        if (practice == null || !possible) {
            return false;
        }
        course = course.promoted();
        registerEvent(new InitiativePromoted(id, practice, author, now));
        return true;
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
            throw new NotFound("own card " + id.value());
        }
    }

    boolean isBy(MemberId member) {
        return author.equals(member);
    }

    CardId id() {
        return id;
    }

    WallId wall() {
        return wall;
    }

    CardKind kind() {
        return kind;
    }

    MemberId author() {
        return author;
    }

    OrganisationId organisation() {
        return organisation;
    }

    String title() {
        return title == null ? "" : title;
    }

    String text() {
        return text == null ? "" : text;
    }

    Set<MemberId> mentioned() {
        return mentions.stream().map(CardNamed::member).collect(Collectors.toUnmodifiableSet());
    }

    Course course() {
        return course;
    }

    Posting posting() {
        return posting;
    }
}
