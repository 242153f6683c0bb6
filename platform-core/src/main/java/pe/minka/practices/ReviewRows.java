package pe.minka.practices;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.practices.route.Assessments;
import pe.minka.practices.route.Classification;
import pe.minka.practices.route.Review;
import pe.minka.practices.route.ReviewLevel;
import pe.minka.practices.route.Verdict;
import pe.minka.practices.sheet.Criterion;
import pe.minka.practices.sheet.Sheet;
import pe.minka.shared.Uuid7;

/** The reviews of the practices; they are only ever added to. */
@Component
class ReviewRows {

    private static final String ADD = """
            insert into practice_review (id, practice, version, level, reviewer, reviewed_at, organisations)
            values (:id, :practice, :version, :level, :reviewer, :at, practice_organisations(:practice))
            """;

    private static final String ADD_VERDICT = """
            insert into practice_verdict (review, criterion, met, reason, improvement)
            values (:review, :criterion, :met, :reason, :improvement)
            """;

    private static final String ALL = """
            select r.*, v.criterion, v.met, v.reason, v.improvement,
                   r.organisations = practice_organisations(r.practice) as same_organisations,
                   not exists (select from practice_author a where a.practice = r.practice and a.member = r.reviewer)
                   and not exists (select
                                   from practice_organisation o
                                   join member m on m.organisation = o.organisation
                                   where o.practice = r.practice and m.id = r.reviewer) as independent
            from practice_review r
            join practice_verdict v on v.review = r.id
            where r.practice = :practice
            order by r.reviewed_at, r.id,
                     array_position(array['REPLICABLE', 'IMPACT', 'VERIFIABLE', 'SUSTAINABLE'], v.criterion)
            """;

    private final JdbcClient jdbc;
    private final VersionRows versions;

    ReviewRows(JdbcClient jdbc, VersionRows versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    void add(PracticeId practice, Review review) {
        var id = Uuid7.next();
        jdbc.sql(ADD)
                .param("id", id)
                .param("practice", practice.value())
                .param("version", review.version())
                .param("level", review.level().name())
                .param("reviewer", review.reviewer().value())
                .param("at", Timestamp.from(review.at()))
                .update();
        for (var verdict : review.verdicts()) {
            jdbc.sql(ADD_VERDICT)
                    .param("review", id)
                    .param("criterion", verdict.criterion().name())
                    .param("met", verdict.met())
                    .param("reason", verdict.reason())
                    .param("improvement", verdict.improvement())
                    .update();
        }
    }

    Classification classification(PracticeId practice) {
        return new Assessments(all(practice), 0, Set.of()).classification();
    }

    Assessments of(PracticeId practice) {
        List<Review> reviews = all(practice);
        var published = versions.all(practice);
        var current = published.getFirst();
        Set<Integer> alike = published.stream()
                .filter(version -> isAlike(version.sheet(), current.sheet()))
                .map(VersionView::number)
                .collect(Collectors.toUnmodifiableSet());
        return new Assessments(reviews, current.number(), alike);
    }

    /** The criteria are judged by what these sections say. */
    private static boolean isAlike(Sheet one, Sheet other) {
        return one.strategy().equals(other.strategy())
                && one.components().equals(other.components())
                && one.results().equals(other.results())
                && one.criteria().equals(other.criteria());
    }

    /** The oldest first. */
    private List<Review> all(PracticeId practice) {
        Map<UUID, Review> reviews = new LinkedHashMap<>();
        jdbc.sql(ALL).param("practice", practice.value()).query(row -> {
            var verdict = new Verdict(
                    Criterion.valueOf(row.getString("criterion")),
                    row.getBoolean("met"),
                    row.getString("reason"),
                    row.getString("improvement"));
            var review = new Review(
                    row.getInt("version"),
                    ReviewLevel.valueOf(row.getString("level")),
                    new MemberId(row.getObject("reviewer", UUID.class)),
                    row.getTimestamp("reviewed_at").toInstant(),
                    row.getBoolean("independent"),
                    row.getBoolean("same_organisations"),
                    List.of(verdict));
            reviews.merge(row.getObject("id", UUID.class), review, ReviewRows::joined);
        });
        return List.copyOf(reviews.values());
    }

    private static Review joined(Review review, Review more) {
        List<Verdict> verdicts = new ArrayList<>(review.verdicts());
        verdicts.addAll(more.verdicts());
        return review.with(verdicts);
    }
}
