package pe.minka.notifications;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Follows;
import pe.minka.conversations.Subject;
import pe.minka.conversations.SubjectView;
import pe.minka.conversations.Subjects;
import pe.minka.members.MemberId;
import pe.minka.members.MemberView;
import pe.minka.walls.CardAccompanied;
import pe.minka.walls.CardConversations;
import pe.minka.walls.CardNamesMembers;
import pe.minka.walls.ChallengeClosing;
import pe.minka.walls.ContributionChosen;
import pe.minka.walls.ContributionConversations;
import pe.minka.walls.ContributionMoved;
import pe.minka.walls.ContributionPublished;
import pe.minka.walls.MembersNamed;

/**
 * Tells members what happens to what they put on walls, and to what they follow there. Nobody is named: some walls show no
 * names, and what is told is read where they are shown.
 */
@Component
class WallNotices {

    private final Subjects subjects;
    private final Follows follows;
    private final Recipients recipients;
    private final NoticeBoard board;

    WallNotices(Subjects subjects, Follows follows, Recipients recipients, NoticeBoard board) {
        this.subjects = subjects;
        this.follows = follows;
        this.recipients = recipients;
        this.board = board;
    }

    /** Each is told for the strongest reason; several on one board are shown as one. */
    @ApplicationModuleListener
    void on(ContributionPublished event) {
        var card = CardConversations.about(event.card());
        var about = subjects.find(card);
        if (about.isEmpty()) {
            return;
        }
        var owners = about.get().team();
        String occurrence = event.contribution().value().toString();
        String link = ContributionConversations.link(event.contribution());
        Set<MemberId> told = new HashSet<>(Set.of(event.author()));
        tell(fresh(event.mentioned(), told), together(NoticeKind.POST_MENTIONED, occurrence, card, link));
        tell(fresh(owners, told), together(NoticeKind.CONTRIBUTION_ON_OURS, occurrence, card, link));
        tell(fresh(follows.followers(card), told), together(NoticeKind.CONTRIBUTION_FOLLOWED, occurrence, card, link));
    }

    @ApplicationModuleListener
    void on(MembersNamed event) {
        var card = CardConversations.about(event.card());
        Set<MemberId> told = new HashSet<>(Set.of(event.author()));
        tell(
                fresh(event.members(), told),
                together(
                        NoticeKind.POST_MENTIONED,
                        event.contribution().value().toString(),
                        card,
                        ContributionConversations.link(event.contribution())));
    }

    @ApplicationModuleListener
    void on(CardNamesMembers event) {
        var card = CardConversations.about(event.card());
        subjects.find(card)
                .map(SubjectView::link)
                .ifPresent(link -> tell(
                        fresh(event.members(), new HashSet<>(Set.of(event.author()))),
                        together(NoticeKind.POST_MENTIONED, event.card().value().toString(), card, link)));
    }

    @ApplicationModuleListener
    void on(ContributionChosen event) {
        if (!event.author().equals(event.by())) {
            var contribution = ContributionConversations.about(event.contribution());
            tell(NoticeKind.CONTRIBUTION_CHOSEN, event.author(), contribution, event.at());
        }
    }

    @ApplicationModuleListener
    void on(ContributionMoved event) {
        tell(
                NoticeKind.CONTRIBUTION_MOVED,
                event.author(),
                ContributionConversations.about(event.contribution()),
                event.at());
    }

    @ApplicationModuleListener
    void on(CardAccompanied event) {
        tell(NoticeKind.CARD_ACCOMPANIED, event.author(), CardConversations.about(event.card()), event.at());
    }

    @ApplicationModuleListener
    void on(ChallengeClosing event) {
        var kind = event.days() > 0 ? NoticeKind.CHALLENGE_CLOSING : NoticeKind.CHALLENGE_OVER;
        tell(kind, event.author(), CardConversations.about(event.card()), event.at());
    }

    private void tell(NoticeKind kind, MemberId to, Subject about, Instant at) {
        subjects.find(about)
                .map(SubjectView::link)
                .ifPresent(link -> tell(
                        List.of(to),
                        Notice.alone(kind, about.code() + " " + at, Map.of("subject", about.code()), link)));
    }

    private static Notice together(NoticeKind kind, String occurrence, Subject card, String link) {
        return new Notice(kind, occurrence, kind.name() + " " + card.code(), Map.of("subject", card.code()), link);
    }

    /** Each is told once, for the strongest reason. */
    private static List<MemberId> fresh(Collection<MemberId> members, Set<MemberId> told) {
        return members.stream().filter(told::add).toList();
    }

    private void tell(List<MemberId> members, Notice notice) {
        board.pin(recipients.all(members).stream().map(MemberView::id).toList(), notice);
    }
}
