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
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import pe.minka.conversations.Wording;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationId;

/** A contribution (aporte) on the board of a card. */
@Table("wall_contribution")
@SuppressWarnings("UnusedVariable") // some fields are only read by the mapping
class Contribution extends WallPost<Contribution> {

    static final int LONGEST = 1_500;

    @Id
    private final ContributionId id;

    @Version
    private @Nullable Integer version;

    private final CardId card;
    private BoardSection section;
    private @Nullable String text;

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
        super(author, organisation, posting);
        this.id = id;
        this.version = version;
        this.card = card;
        this.section = section;
        this.text = text;
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
        return new ContributionPublished(id, card, author(), mentioned(), now);
    }

    /** Those who are named now and were not before are told, as soon as others see it. */
    void edit(MemberId by, Wording words, boolean waits, Instant now) {
        requireOwn(by);
        posting().requireChangeable();
        text = words.text();
        become(posting().edited(now));
        if (waits) {
            reconsider(now);
        }
        Set<MemberId> added = new HashSet<>(words.members());
        added.removeAll(mentioned());
        mentions.clear();
        words.members().forEach(member -> mentions.add(new Named(member)));
        if (posting().isShown() && !added.isEmpty()) {
            registerEvent(new MembersNamed(id, card, author(), added, now));
        }
    }

    /** It waits again for somebody to look at it. */
    void reconsider(Instant now) {
        if (posting().isShown()) {
            become(posting().waiting());
            registerEvent(new ContributionSubmitted(id, card, author(), now));
        }
    }

    /** The words go for good; with them goes whatever it was recognised for. */
    void wipe(Instant now) {
        text = null;
        mentions.clear();
        become(posting().removed(posting().removedAt() == null ? now : posting().removedAt()));
        settle(now);
        registerEvent(new ContributionRemoved(id, card, author(), now));
    }

    void approve(Instant now) {
        requireState(PostState.WAITING);
        become(posting().shown(now));
        settle(now);
        registerEvent(published(now));
    }

    void hide(Instant now) {
        posting().requireChangeable();
        become(posting().hidden(now));
        settle(now);
        registerEvent(new ContributionWithdrawn(id, card, author(), now));
    }

    /** What was chosen is chosen still. */
    void restore(@Nullable MemberId chosenBy, Instant now) {
        requireState(PostState.HIDDEN);
        become(posting().shown(now));
        registerEvent(published(now));
        if (chosenBy != null) {
            registerEvent(new ContributionChosen(card, id, author(), chosenBy, now));
        }
    }

    void moveTo(BoardSection other, long place, MemberId by, Instant now) {
        boolean moved = other != section;
        section = other;
        become(posting().at(place));
        if (moved && posting().isShown() && !author().equals(by)) {
            registerEvent(new ContributionMoved(id, card, author(), by, now));
        }
    }

    @Override
    UUID named() {
        return id.value();
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

    String text() {
        return text == null ? "" : text;
    }
}
