package pe.minka.gamification.points;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.members.PersonalChapter;
import pe.minka.members.PersonalRecords;

/** What recognition keeps about a member: what gave points and what gave none, standings, requests and corrections. */
@Component
@Order(8)
class PointsRecords implements PersonalRecords {

    private static final String ENTRIES = """
            select e.at, e.kind, c.title, e.points, e.reason as entry_reason, e.rule as rule_version, e.season,
                   coalesce(k.reason, a.reason) as reason
            from ledger_entry e
            join participant p on p.id = e.participant
            left join contribution c
                   on c.subject = e.subject and c.kind = e.kind and c.occurrence = e.occurrence
                          and c.participant = e.participant
            left join points_correction k on e.reason = 'CORRECTION' and e.subject = 'correction:' || k.id
            left join recalculation_entry h on h.entry = e.number
            left join recalculation a on a.id = h.recalculation
            where p.member = :member
            order by e.number
            """;

    private static final String NOTHING = """
            select c.accepted_at as at, c.kind, c.title, c.outcome, c.season
            from contribution c
            join participant p on p.id = c.participant
            where p.member = :member and c.turns = 0
            order by c.accepted_at
            """;

    private static final String STANDINGS = """
            select r.season, r.standing, r.reached_at
            from standing_reached r
            join participant p on p.id = r.participant
            where p.member = :member
            order by r.season, r.reached_at
            """;

    private static final String REVIEWS = """
            select asked_at, words as review_words, answer as review_answer, answered_at
            from points_review
            where member = :member
            order by asked_at
            """;

    private static final String DECISIONS = """
            select proposed_at, points, season, reason, outcome, decided_at, proposed_by = :member as proposed_by_me
            from points_correction
            where proposed_by = :member or decided_by = :member
            order by proposed_at
            """;

    private final JdbcClient jdbc;

    PointsRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalChapter> of(MemberId member) {
        return List.of(
                PersonalChapter.read(jdbc, "points", ENTRIES, member),
                PersonalChapter.read(jdbc, "contributions_without_points", NOTHING, member),
                PersonalChapter.read(jdbc, "standings", STANDINGS, member),
                PersonalChapter.read(jdbc, "points_reviews", REVIEWS, member),
                PersonalChapter.read(jdbc, "points_corrections", DECISIONS, member));
    }
}
