package pe.minka.gamification.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.RecognitionTest;
import pe.minka.gamification.Administrators;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.People;
import pe.minka.gamification.badges.Criterion.Contributions;
import pe.minka.gamification.badges.Criterion.Held;
import pe.minka.gamification.badges.Criterion.Within;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;
import pe.minka.shared.Forbidden;
import pe.minka.shared.RuleViolation;

@RecognitionTest
class BadgeDeskTests {

    private static final Logger LOG = LoggerFactory.getLogger(BadgeDeskTests.class);

    private static final int MANY = 5_000;

    private static final List<String> CROWD = List.of("""
            insert into member (id, version, mail, given_names, surnames, organisation, post, status, password,
                                consent_version, consented_at, mail_verified_at, created_at, joined_at)
            select gen_random_uuid(), 0, :mark || n || '@muchos.pe', 'Nilda', 'Quispe', o.id, 'Jefa', 'ACTIVE', 'x',
                   '2026-11', now(), now(), now(), now()
            from generate_series(1, 5000) n, organisation o
            where o.kind = 'UGEL' and o.code = '050003'
            """, """
            insert into participant (id, member, organisation)
            select gen_random_uuid(), m.id, m.organisation from member m where m.mail like :mark || '%'
            """, """
            insert into contribution_subject (subject)
            select 'crowd:' || p.id from participant p join member m on m.id = p.member where m.mail like :mark || '%'
            """, """
            insert into contribution (subject, kind, occurrence, participant, season, day, title, path, accepted_at,
                                      accepted, outcome)
            select 'crowd:' || p.id, 'ADVISORY_FRUITFUL', '', p.id, (select min(code) from season), current_date, 'Aulas',
                   '/', now(), true, 'NO_RULE'
            from participant p join member m on m.id = p.member
            where m.mail like :mark || '%'
            """);

    private static final String HELD = """
            select count(*) from badge_award a join badge b on b.id = a.badge
            where b.code = :code and a.revoked_at is null
            """;

    private static final String TOLD = """
            select count(*) from %s t join member m on m.id = t.member where m.mail like :mark || '%%'
            """;

    private static final String UNREADABLE = """
            insert into badge_award (id, badge, version, participant, awarded_at, evidence)
            select gen_random_uuid(), b.id, 1, p.id, now(), '[{"kind": "LO_QUE_NO_HAY"}]'
            from badge b, participant p
            where b.code = 'cumbre' and p.member = :member
            """;

    private static final String READABLE = """
            update badge_award set evidence = '[]'
            where participant = (select id from participant where member = :member)
              and evidence @> '[{"kind": "LO_QUE_NO_HAY"}]'
            """;

    @Autowired
    private BadgeDesk desk;

    @Autowired
    private BadgeTrials trials;

    @Autowired
    private Surveys surveys;

    @Autowired
    private Awards awards;

    @Autowired
    private Ledger ledger;

    @Autowired
    private People people;

    @Autowired
    private Administrators administrators;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private static final String LOOKED_AT = """
            select count(*)
            from badge_check c
            join participant p on p.id = c.participant
            where p.member = :member
            """;

    private final String name = "Prueba " + UUID.randomUUID();
    private String code = "";

    @AfterEach
    void nobodyIsGivenItAnyMore() {
        if (!code.isEmpty()) {
            desk.retire(administrators.national(), code, new Reason("Terminó la prueba"));
        }
    }

    @Test
    void whoeverHasEarnedANewOneAlreadyIsGivenItWithoutAMail() {
        var nilda = reviewer();
        compose(reviews(1));
        finish();

        assertThat(holds(nilda)).isTrue();
        assertThat(count("select count(*) from mail_message where member = :member", nilda))
                .isZero();
        assertThat(count("select count(*) from notice where kind = 'BADGE_GIVEN' and member = :member", nilda))
                .isEqualTo(1);
    }

    @Test
    void aChangeIsAVersionThatTakesNothingFromAnybody() {
        var admin = administrators.national();
        var nilda = reviewer();
        compose(reviews(1));
        finish();
        desk.change(admin, new ChangeBadge(code, 1, terms(reviews(2)), new Reason("Pedía poco")));
        finish();

        assertThat(holds(nilda)).isTrue();
        assertThat(desk.history(admin, code)).extracting(BadgeView::version).containsExactly(2, 1);
        assertThatThrownBy(() -> desk.change(admin, new ChangeBadge(code, 1, terms(reviews(3)), new Reason("Tarde"))))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("gamification.badge.overtaken.own");
        var other = administrators.national();
        assertThatThrownBy(() -> desk.change(other, new ChangeBadge(code, 1, terms(reviews(3)), new Reason("Tarde"))))
                .hasMessage("gamification.badge.overtaken");
        assertThatThrownBy(() -> desk.change(admin, new ChangeBadge(code, 2, terms(reviews(2)), new Reason("Igual"))))
                .hasMessage("gamification.badge.same");
    }

    @Test
    void nobodyIsGivenARetiredOneAndWhoHasItKeepsIt() {
        var admin = administrators.national();
        var nilda = reviewer();
        compose(reviews(1));
        finish();
        desk.retire(admin, code, new Reason("Ya no"));
        var rosa = reviewer();
        finish();
        assertThat(holds(nilda)).isTrue();
        assertThat(holds(rosa)).isFalse();

        desk.restore(admin, code, new Reason("Otra vez"));
        finish();
        assertThat(holds(rosa)).isTrue();
    }

    @Test
    void beforehandItIsSaidHowManyWouldGetIt() {
        var admin = administrators.national();
        int before = trials.of(admin, reviews(1), null).people();
        var nilda = reviewer();

        assertThat(trials.of(admin, reviews(1), null).people()).isEqualTo(before + 1);
        compose(reviews(1));
        finish();
        var after = trials.of(admin, reviews(1), code);
        assertThat(after.more()).isZero();
        assertThat(after.sample()).doesNotContain(nilda);
    }

    @Test
    void aRetiredOneIsNotLookedForAnyMore() {
        reviewer();
        transaction.executeWithoutResult(status -> {
            compose(reviews(1));
            desk.retire(administrators.national(), code, new Reason("Ya no"));
            while (survey(code, "finished_at is null")) {
                assertThat(surveys.goOn()).isTrue();
            }
            assertThat(survey(code, "reached = '00000000-0000-0000-0000-000000000000'"))
                    .isTrue();
            status.setRollbackOnly();
        });
        code = "";
    }

    @Test
    void whoCannotBeReadIsLookedAtAloneAndHoldsUpNobody() {
        var broken = reviewer();
        var nilda = reviewer();
        jdbc.sql(UNREADABLE).param("member", broken.value()).update();
        try {
            compose(reviews(1));
            finish();
            assertThat(holds(nilda)).isTrue();
            assertThat(count(LOOKED_AT, broken)).isPositive();
        } finally {
            jdbc.sql(READABLE).param("member", broken.value()).update();
        }

        awaitLooked(broken);
        assertThat(holds(broken)).isTrue();
    }

    @Test
    void itAsksForNoInsigniaThatIsNotGiven() {
        assertThatThrownBy(() -> compose(new Held("la-que-no-hay"))).isInstanceOf(RuleViolation.class);
    }

    @Test
    void onlyNationalAdministratorsComposeThem() {
        var regional = administrators.regional();
        var wish = new ComposeBadge(Family.LEARNS, Tier.STRAND, terms(reviews(1)), new Reason("Por prueba"));
        assertThatThrownBy(() -> desk.compose(regional, wish)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> trials.of(regional, reviews(1), null)).isInstanceOf(Forbidden.class);
    }

    @Test
    void fiveThousandAtOnceGetNoMailsAndOneNoticeEach() {
        reviewer();
        String mark = "muchos-" + UUID.randomUUID() + "-";
        CROWD.forEach(sql -> jdbc.sql(sql).param("mark", mark).update());
        Instant begun = Instant.now();
        compose(new Contributions(Set.of(ContributionKind.ADVISORY_FRUITFUL), 1, Within.EVER));
        finish();
        var took = Duration.between(begun, Instant.now());

        LOG.warn("{} insignias found and given in {} ms", MANY, took.toMillis());
        assertThat(jdbc.sql(HELD).param("code", code).query(Long.class).single())
                .isGreaterThanOrEqualTo(MANY);
        assertThat(jdbc.sql(TOLD.formatted("mail_message"))
                        .param("mark", mark)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql(TOLD.formatted("notice"))
                        .param("mark", mark)
                        .query(Long.class)
                        .single())
                .isEqualTo(MANY);
        assertThat(took).isLessThan(Duration.ofMinutes(1));
    }

    private void compose(Criterion criterion) {
        Access admin = administrators.national();
        code = desk.compose(
                admin, new ComposeBadge(Family.LEARNS, Tier.STRAND, terms(criterion), new Reason("Prueba")));
    }

    private BadgeTerms terms(Criterion criterion) {
        return new BadgeTerms(name, "Para probar.", criterion);
    }

    private static Criterion reviews(int count) {
        return new Contributions(Set.of(ContributionKind.REVIEW_DONE), count, Within.EVER);
    }

    private MemberId reviewer() {
        var member = people.member();
        var cause = Cause.once("thing:" + UUID.randomUUID(), ContributionKind.REVIEW_DONE);
        ledger.record(Contribution.accepted(cause, member, "Aulas", "/practicas/PR", clock.instant()));
        awaitLooked(member);
        return member;
    }

    /** Somebody of whom nothing is new any more. */
    private void awaitLooked(MemberId member) {
        await().untilAsserted(() -> assertThat(count(LOOKED_AT, member)).isZero());
    }

    /** Here or on the thread that does it anyway. */
    private void finish() {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (surveys.goOn() || isUnfinished()) {
            assertThat(System.nanoTime()).isLessThan(until);
        }
    }

    private boolean isUnfinished() {
        return jdbc.sql("select exists (select from badge_survey where finished_at is null)")
                .query(Boolean.class)
                .single();
    }

    private boolean survey(String of, String how) {
        return jdbc.sql("select count(*) from badge_survey s join badge b on b.id = s.badge where b.code = :code and s."
                                + how)
                        .param("code", of)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private boolean holds(MemberId member) {
        var id = desk.history(administrators.national(), code).getFirst().id();
        return awards.of(member).stream()
                .anyMatch(award -> award.isValid() && award.badge().equals(id));
    }

    private long count(String sql, MemberId member) {
        return jdbc.sql(sql).param("member", member.value()).query(Long.class).single();
    }
}
