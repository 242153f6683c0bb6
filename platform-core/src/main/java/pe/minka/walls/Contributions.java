package pe.minka.walls;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.conversations.Mentions;
import pe.minka.conversations.Wording;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.shared.RuleViolation;

/** Adds contributions (aportes) to boards, changes them and takes them away again. */
@Service
@Transactional
public class Contributions {

    public static final int LONGEST = Contribution.LONGEST;

    private final WallDesk desk;
    private final Threshold threshold;
    private final ContributionSaving saving;
    private final PostPace pace;
    private final Mentions mentions;
    private final Clock clock;

    Contributions(
            WallDesk desk,
            Threshold threshold,
            ContributionSaving saving,
            PostPace pace,
            Mentions mentions,
            Clock clock) {
        this.desk = desk;
        this.threshold = threshold;
        this.saving = saving;
        this.pace = pace;
        this.mentions = mentions;
        this.clock = clock;
    }

    public Optional<Long> post(Access me, CardId on, ContributionId id, BoardSection section, String typed) {
        return post(me, on, id, section, typed, Set.of());
    }

    /**
     * Whoever sends the same one twice has posted it once. The serial it has on the board; none while it waits. Chosen are
     * those who are meant by names that several bear.
     */
    public Optional<Long> post(
            Access me, CardId on, ContributionId id, BoardSection section, String typed, Set<MemberId> chosen) {
        return add(me, on, id, section, typed, chosen)
                .map(PostedContribution::serial)
                .filter(serial -> serial > 0);
    }

    /** Likewise, with a new id. */
    public PostedContribution post(Access me, CardId on, BoardSection section, String typed, Set<MemberId> chosen) {
        return add(me, on, ContributionId.next(), section, typed, chosen).orElseThrow();
    }

    private Optional<PostedContribution> add(
            Access me, CardId on, ContributionId id, BoardSection section, String typed, Set<MemberId> chosen) {
        var ground = threshold.hold(me, on, id);
        var text = words(typed, on, chosen);
        if (isPosted(me, on, ground, text)) {
            return Optional.empty();
        }
        var now = clock.instant();
        WallDesk.requireOpen(ground.open());
        ground.course().requireOpen(ground.shown(), now);
        pace.requireContribution(me.id(), ground.inMinute(), ground.inHour());
        var contribution = Contribution.post(id, on, section, text, me.id(), me.organisation(), ground.approval(), now);
        long serial = saving.post(contribution).orElse(0L);
        return Optional.of(new PostedContribution(
                id,
                on,
                section,
                text.text(),
                !text.members().isEmpty(),
                contribution.posting().state(),
                ground.organisation(),
                ground.regionName(),
                now,
                serial));
    }

    /** Other words from a page that has been used already must not get lost. */
    private static boolean isPosted(Access me, CardId on, Ground ground, Wording text) {
        var before = ground.namesake();
        if (before == null ? ground.taken() : !before.says(on, me.id(), text)) {
            throw RuleViolation.at("text", "walls.again");
        }
        return before != null;
    }

    private Wording words(String typed, CardId on, Set<MemberId> chosen) {
        return mentions.read(PostText.text(typed, LONGEST), CardConversations.about(on), chosen);
    }

    public void edit(Access me, ContributionId id, String typed, Set<MemberId> chosen) {
        var card = desk.held(me, desk.contribution(me, id).card());
        var contribution = desk.locked(me, id);
        var wall = desk.open(me, card.wall());
        card.requireOpen(clock.instant());
        Set<MemberId> meant = new HashSet<>(contribution.mentioned());
        meant.addAll(chosen);
        var text = words(typed, card.id(), meant);
        String before = contribution.text();
        if (!before.equals(text.text())) {
            pace.requireChange(me.id());
            contribution.edit(me.id(), text, wall.switches().approval(), clock.instant());
            saving.saveReworded(contribution, before);
        }
    }

    /** The one that was chosen stays. */
    public void remove(Access me, ContributionId id) {
        var card = desk.held(me, desk.contribution(me, id).card());
        var contribution = desk.locked(me, id);
        if (id.equals(card.course().best())) {
            throw new RuleViolation("walls.best.kept");
        }
        if (contribution.remove(me.id(), clock.instant())) {
            pace.take(me.id(), PostTurn.REMOVED);
            saving.saveRemoved(contribution);
        }
    }

    /** For half a minute. */
    public void undo(Access me, ContributionId id) {
        desk.held(me, desk.contribution(me, id).card());
        var contribution = desk.locked(me, id);
        contribution.undo(me.id(), clock.instant());
        pace.take(me.id(), PostTurn.UNDONE);
        saving.saveChanged(contribution);
    }

    /** By its author, the author of the card or whoever moderates there. */
    public void move(Access me, ContributionId id, BoardSection section, Place place) {
        var contribution = desk.locked(me, id);
        requireArranging(me, contribution);
        desk.open(me, desk.card(me, contribution.card()).wall());
        pace.take(me.id(), PostTurn.MOVED);
        saving.move(contribution, section, place, me.id(), clock.instant());
    }

    /** By the author of the card or whoever moderates there. */
    public void pin(Access me, ContributionId id, boolean pinned) {
        var contribution = desk.locked(me, id);
        var card = desk.card(me, contribution.card());
        if (!card.isBy(me.id())) {
            saving.requireModerator(me, contribution);
        }
        desk.open(me, card.wall());
        contribution.pin(pinned ? clock.instant() : null);
        saving.saveChanged(contribution);
    }

    private void requireArranging(Access me, Contribution contribution) {
        var card = desk.card(me, contribution.card());
        if (!contribution.isBy(me.id()) && !card.isBy(me.id())) {
            saving.requireModerator(me, contribution);
        }
    }
}
