package pe.minka.gamification.badges;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.members.MemberId;
import pe.minka.notifications.Announcements;

/** Tells people of their insignias, unless nothing of recognition is seen. */
@Component
class BadgeNews {

    private static final String PAGE = "/insignias/";
    private static final Duration FRESH = Duration.ofDays(1);

    private final Announcements announcements;
    private final RecognitionSwitch recognition;

    BadgeNews(Announcements announcements, RecognitionSwitch recognition) {
        this.announcements = announcements;
        this.recognition = recognition;
    }

    /** What was done long ago and is heard of now is told without a mail. */
    void given(Candidate somebody, List<Given> all) {
        var member = somebody.member();
        if (member == null || !recognition.isShown()) {
            return;
        }
        var fresh = all.stream().filter(BadgeNews::isFresh).toList();
        if (!fresh.isEmpty()) {
            announcements.badgesGiven(
                    member, fresh.stream().map(BadgeNews::told).toList());
        }
        all.stream()
                .filter(given -> !isFresh(given))
                .forEach(given -> announcements.badgeFound(member, matter(given.award()), page(given.badge())));
    }

    private static boolean isFresh(Given given) {
        var award = given.award();
        return award.evidence().stream()
                .map(Evidence::at)
                .max(Instant::compareTo)
                .filter(last -> last.isBefore(award.awardedAt().minus(FRESH)))
                .isEmpty();
    }

    private static Announcements.Badge told(Given given) {
        return new Announcements.Badge(matter(given.award()), given.badge().name(), page(given.badge()));
    }

    /** Whoever already earned what is new on the list finds it there, and gets no mail for the past. */
    void found(BadgeView badge, List<Candidate> people, List<Award> given) {
        if (recognition.isShown()) {
            Map<ParticipantId, Candidate> byId =
                    people.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
            given.forEach(award -> {
                var somebody = byId.get(award.participant());
                if (somebody != null && somebody.member() != null) {
                    announcements.badgeFound(somebody.member(), matter(award), page(badge));
                }
            });
        }
    }

    void lost(Candidate somebody, Award award, BadgeView badge) {
        var member = somebody.member();
        if (member == null) {
            return;
        }
        announcements.badgeGone(member, matter(award));
        if (recognition.isShown()) {
            announcements.badgeLost(member, matter(award), page(badge));
        }
    }

    void revoked(MemberId member, AwardId award, BadgeView badge, String reason) {
        announcements.badgeGone(member, award.value().toString());
        if (recognition.isShown()) {
            announcements.badgeRevoked(member, award.value().toString(), badge.name(), reason, page(badge));
        }
    }

    private static String matter(Award award) {
        return award.id().value().toString();
    }

    private static String page(BadgeView badge) {
        return PAGE + badge.code();
    }
}
