package pe.minka.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import pe.minka.Platform;
import pe.minka.members.Approvals;
import pe.minka.members.Invitations;
import pe.minka.members.MailAddress;
import pe.minka.members.MemberDirectory;
import pe.minka.members.Passwords;
import pe.minka.members.RoleRequests;
import pe.minka.notifications.Notices;
import pe.minka.practices.PracticeCatalogue;
import pe.minka.practices.PracticeSearch;
import pe.minka.shared.PageRequest;

@SpringBootTest(
        classes = Platform.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {"minka.demo=true", "minka.development=true", "minka.secure-cookies=false"})
@ContextConfiguration(initializers = PreparedDemo.Beneath.class)
class DemoCommunityTests {

    private static final String STATE = """
            select 'member ' || status as what, count(*) as n from member group by status
            union all select 'mail', count(*) from mail_message
            union all select 'notice', count(*) from notice
            union all select 'audit ' || action, count(*) from audit_entry group by action
            union all select 'partner', count(*) from partner
            union all select 'role', count(*) from role_grant
            order by 1
            """;

    private static final String HELD_BY_GESTORA = """
            select count(*)
            from practice p
            join practice_team t on t.practice = p.id
            join member m on m.id = t.member and m.mail = 'gestora@demo.pe'
            """;

    private static final String UNDONE = """
            select (select count(*) from event_publication where completion_date is null)
                   + (select count(*) from badge_check)
                   + (select count(*) from badge_survey where finished_at is null)
            """;

    /** Enough active people of an office in the season that is on. */
    private static final String TEAMS = """
            select count(*)
            from team_score t
            join season s on s.code = t.season
            where t.active >= 5 and (now() at time zone 'America/Lima')::date between s.first_day and s.last_day
            """;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DemoCommunity community;

    @Autowired
    private List<DemoChapter> chapters;

    @Autowired
    private DemoCast cast;

    @Autowired
    private MemberDirectory members;

    @Autowired
    private Notices notices;

    @Test
    void threeHundredMembersLiveInAllRegions() {
        assertThat(count("select count(*) from member where status = 'ACTIVE'")).isEqualTo(300);
        assertThat(count("""
                select count(distinct o.region)
                from member m
                join organisation o on o.id = m.organisation
                where m.status = 'ACTIVE'
                """)).isEqualTo(26);
        assertThat(count("select count(*) from partner")).isEqualTo(14);
    }

    @Test
    void everyLentAccountHasItsRolesAndTheOnePassword(@Autowired Passwords passwords) {
        assertThat(DemoAccount.all()).hasSize(6).allSatisfy(account -> {
            assertThat(cast.account(account.mail()).has(account.role())).isTrue();
            String hash = jdbc.sql("select password from member where mail = :mail")
                    .param("mail", account.mail())
                    .query(String.class)
                    .single();
            assertThat(passwords.matches(DemoAccount.PASSWORD, hash)).isTrue();
        });
        assertThat(cast.account("admin.regional@demo.pe").administeredRegions()).containsExactly("AYA");
    }

    @Test
    void administratorsFindSomethingToDecide(
            @Autowired Approvals approvals, @Autowired Invitations invitations, @Autowired RoleRequests requests) {
        var all = new PageRequest(1, 50);
        var national = cast.account("admin@demo.pe");
        var regional = cast.account("admin.regional@demo.pe");
        assertThat(approvals.waiting(national, all).total()).isEqualTo(12);
        assertThat(approvals.waiting(regional, all).total()).isEqualTo(4);
        assertThat(invitations.list(national, Invitations.Filter.WAITING, all).total())
                .isEqualTo(12);
        assertThat(requests.open(cast.account("segunda.admin@demo.pe"))).hasSize(1);
    }

    @Test
    void whatHappenedLongAgoIsWrittenDownAsLongAgo() {
        assertThat(
                        count(
                                "select count(*) from audit_entry where action <> 'demo.loaded' and at > now() - interval '12 hours'"))
                .isZero();
        assertThat(count("select count(distinct mail_verified_at::date) from member where status = 'PENDING'"))
                .isGreaterThan(6);
        assertThat(count("select count(*) from member where joined_at > now()")).isZero();
        // Insignias are given when the platform looks for them, also for what was done long ago.
        assertThat(
                        count(
                                "select count(*) from notice where created_at > now() - interval '12 hours' and kind <> 'BADGE_GIVEN'"))
                .isZero();
    }

    @Test
    void thePeopleOfTheLentAccountsHaveNotices() {
        assertThat(List.of("gestora", "asesora", "moderadora", "admin.regional", "admin", "segunda.admin"))
                .allSatisfy(name -> {
                    var member = members.findByMail(new MailAddress(name + "@demo.pe"))
                            .orElseThrow();
                    assertThat(notices.unread(member.id())).as(name).isPositive();
                });
    }

    @Test
    void theMailboxStaysReadable() {
        assertThat(count("select count(*) from mail_message")).isBetween(20L, 500L);
        assertThat(
                        count(
                                "select count(*) from mail_message where recipient not like '%@demo.pe' and recipient not like '%.example'"))
                .isZero();
    }

    /** What people would type, and the practice they would mean: where two tell of it, either. */
    @Test
    void everyWrittenQuestionFindsItsPracticeFirst(@Autowired PracticeCatalogue catalogue) throws IOException {
        List<String> questions = new ClassPathResource("practices/questions.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
        assertThat(questions).hasSizeGreaterThanOrEqualTo(30);
        SoftAssertions.assertSoftly(found -> questions.forEach(question -> {
            List<String> row = List.of(question.split("\\|"));
            var cards =
                    catalogue.search(PracticeSearch.of(row.getFirst()), 0, 3).cards();
            found.assertThat(cards).as(row.getFirst()).isNotEmpty();
            found.assertThat(row.subList(1, row.size()))
                    .as(row.getFirst())
                    .anySatisfy(title -> assertThat(cards.getFirst().title()).startsWith(title));
        }));
    }

    @Test
    void loadingAgainChangesNothing() {
        var before = state();
        community.start();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aChapterToldAgainAddsOnlyWhatIsMissing() {
        var before = state();
        chapters.forEach(DemoChapter::load);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void practicesFillMoreThanAPageAndTwoOfThemNeedTheGestora() {
        assertThat(count("select count(*) from practice where stage is not null"))
                .isGreaterThanOrEqualTo(16);
        assertThat(count("select count(*) from practice where stage = 'ADVANCED'"))
                .isEqualTo(2);
        assertThat(count(HELD_BY_GESTORA + """
                where t.post = 'HOLDER' and p.in_force_until between now() and now() + interval '22 days'
                """)).isEqualTo(1);
        assertThat(count(HELD_BY_GESTORA + """
                join practice_team h on h.practice = p.id and h.post = 'HOLDER'
                join member left_member on left_member.id = h.member and left_member.status = 'DISABLED'
                where t.post = 'DEPUTY'
                """)).isEqualTo(1);
    }

    @Test
    void twoOfficesStandAmongTheTeams() {
        await().untilAsserted(() -> assertThat(count(TEAMS)).isGreaterThanOrEqualTo(2));
    }

    /** When everybody has heard, and whoever was found has the insignias that are theirs. */
    private List<String> state() {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(count(UNDONE)).isZero());
        return jdbc.sql(STATE)
                .query((row, number) -> row.getString("what") + " " + row.getLong("n"))
                .list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
