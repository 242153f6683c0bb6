package pe.minka.practices;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.members.PersonalChapter;
import pe.minka.members.PersonalRecords;

/** What a member asked for, reviewed, decided and advised on the route. It belongs to the practices and stays there. */
@Component
@Order(5)
class RouteRecords implements PersonalRecords {

    private static final String REQUESTS = """
            select p.code, r.stage, r.words, r.asked_at, r.outcome as stage_outcome, r.closed_at
            from practice_request r
            join practice p on p.id = r.practice
            where r.asked_by = :member
            order by r.asked_at
            """;

    private static final String DECISIONS = """
            select p.code, d.version, d.outcome as stage_outcome, d.to_stage as stage, d.reason, d.missing, d.decided_at
            from practice_decision d
            join practice p on p.id = d.practice
            where d.decided_by = :member
            order by d.decided_at
            """;

    private static final String REVIEWS = """
            select p.code, r.version, r.level, v.criterion, v.met, v.reason, v.improvement, r.reviewed_at
            from practice_review r
            join practice_verdict v on v.review = r.id
            join practice p on p.id = r.practice
            where r.reviewer = :member
            order by r.reviewed_at, v.criterion
            """;

    private static final String REVIEW_DRAFTS = """
            select p.code, d.version, n.key as criterion, (n.value ->> 'met')::boolean as met,
                   n.value ->> 'reason' as reason, n.value ->> 'improvement' as improvement, d.saved_at
            from practice_review_draft d
            cross join lateral jsonb_each(d.content -> 'notes') n
            join practice p on p.id = d.practice
            where d.reviewer = :member
            order by d.saved_at, p.code, n.key
            """;

    private static final String ADVISORIES = """
            select p.code, a.kind as advisory_kind, a.held_on, a.minutes, a.recommendations as advice, a.recorded_at
            from practice_advisory a
            join practice p on p.id = a.practice
            where a.advisor = :member
            order by a.held_on
            """;

    private static final String RENEWALS = """
            select p.code, r.words, r.renewed_at, r.until
            from practice_renewal r
            join practice p on p.id = r.practice
            where r.renewed_by = :member
            order by r.renewed_at
            """;

    private final JdbcClient jdbc;

    RouteRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalChapter> of(MemberId member) {
        return List.of(
                PersonalChapter.read(jdbc, "stage_requests", REQUESTS, member),
                PersonalChapter.read(jdbc, "stage_decisions", DECISIONS, member),
                PersonalChapter.read(jdbc, "practice_reviews", REVIEWS, member),
                PersonalChapter.read(jdbc, "review_drafts", REVIEW_DRAFTS, member),
                PersonalChapter.read(jdbc, "practice_advisories", ADVISORIES, member),
                PersonalChapter.read(jdbc, "practice_renewals", RENEWALS, member));
    }
}
