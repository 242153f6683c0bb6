package pe.minka.walls;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import pe.minka.conversations.Wording;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationId;
import pe.minka.shared.RuleViolation;

/** A card (tarjeta): a challenge, an initiative or a post about a practice, and how far it has come. */
@Table("card")
@SuppressWarnings("UnusedVariable") // some fields are only read by the mapping
class Card extends WallPost<Card> {

    @Id
    private final CardId id;

    @Version
    private @Nullable Integer version;

    private final WallId wall;
    private String section;
    private final CardKind kind;
    private @Nullable String title;
    private @Nullable String text;

    @Embedded.Empty
    private Course course;

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
        super(author, organisation, posting);
        this.id = id;
        this.version = version;
        this.wall = wall;
        this.section = section;
        this.kind = kind;
        this.title = title;
        this.text = text;
        this.course = course;
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
        registerEvent(new CardPublished(id, kind, author(), now));
        if (!mentions.isEmpty()) {
            registerEvent(new CardNamesMembers(id, author(), mentioned(), now));
        }
    }

    boolean says(WallId on, String headline, Wording words) {
        return wall.equals(on) && headline.equals(title) && words.text().equals(text);
    }

    /** Whether somebody may add something to it now. */
    boolean isOpen(Instant now) {
        return posting().isShown() && course.isOpen(now);
    }

    void requireOpen(Instant now) {
        course.requireOpen(posting().isShown(), now);
    }

    /** Those who are named now and were not before are told, as soon as others see it. */
    void edit(MemberId by, CardText said, Wording words, boolean waits, Instant now) {
        requireOwn(by);
        posting().requireChangeable();
        course.requireLive();
        course = course.closing(said.closesAt());
        if (!said.title().equals(title) || !words.text().equals(text)) {
            title = said.title();
            text = words.text();
            become(posting().edited(now));
            if (waits) {
                reconsider(now);
            }
            name(words.members(), now);
        }
    }

    /** It waits again for somebody to look at it. */
    void reconsider(Instant now) {
        if (posting().isShown()) {
            become(posting().waiting());
            registerEvent(new CardSubmitted(id, kind, author(), now));
        }
    }

    private void name(Set<MemberId> members, Instant now) {
        Set<MemberId> added = new HashSet<>(members);
        added.removeAll(mentioned());
        mentions.clear();
        members.forEach(member -> mentions.add(new CardNamed(member)));
        if (posting().isShown() && !added.isEmpty()) {
            registerEvent(new CardNamesMembers(id, author(), added, now));
        }
    }

    /** The words go for good; with them goes whatever it was recognised for. */
    void wipe(Instant now) {
        title = null;
        text = null;
        mentions.clear();
        become(posting().removed(posting().removedAt() == null ? now : posting().removedAt()));
        settle(now);
        registerEvent(new CardRemoved(id, kind, author(), now));
    }

    void approve(Instant now) {
        requireState(PostState.WAITING);
        become(posting().shown(now));
        settle(now);
        publish(now);
    }

    void hide(Instant now) {
        posting().requireChangeable();
        become(posting().hidden(now));
        settle(now);
        registerEvent(new CardWithdrawn(id, kind, author(), now));
    }

    /** Whoever is named on what nobody had seen yet is told now. What became a practice is one still. */
    void restore(Instant now) {
        requireState(PostState.HIDDEN);
        boolean seen = posting().publishedAt() != null;
        become(posting().shown(now));
        if (seen) {
            registerEvent(new CardPublished(id, kind, author(), now));
        } else {
            publish(now);
        }
        String practice = course.practice();
        if (course.stage() == CardStage.PROMOTED && practice != null) {
            registerEvent(new InitiativePromoted(id, practice, author(), now));
        }
    }

    void moveTo(String other, long place) {
        section = other;
        become(posting().at(place));
    }

    void accompany(MemberId advisor, Instant now) {
        if (!kind.isAccompanied()) {
            throw new RuleViolation("walls.accompany.kind");
        }
        requireState(PostState.SHOWN);
        course = course.accompanied();
        registerEvent(new CardAccompanied(id, kind, author(), advisor, now));
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
        registerEvent(new ContributionChosen(id, chosen, contributor, author(), now));
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
        boolean possible = kind == CardKind.INITIATIVE
                && course.stage().isLive()
                && posting().isShown();
        if (practice == null || !possible) {
            return false;
        }
        course = course.promoted();
        registerEvent(new InitiativePromoted(id, practice, author(), now));
        return true;
    }

    @Override
    UUID named() {
        return id.value();
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
}
