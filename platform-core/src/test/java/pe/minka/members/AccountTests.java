package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.CoreTest;
import pe.minka.audit.AuditFilter;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditView;
import pe.minka.organisations.OrganisationId;
import pe.minka.shared.PageRequest;
import pe.minka.shared.RuleViolation;

@CoreTest
@Transactional
@RecordApplicationEvents
class AccountTests {

    private static final PageRequest FIRST = new PageRequest(1, 50);

    @Autowired
    private AccountProfile account;

    @Autowired
    private AccountData data;

    @Autowired
    private Townsfolk townsfolk;

    @Autowired
    private MemberDirectory directory;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    private Access nilda;

    @BeforeEach
    void somebody() {
        nilda = townsfolk.access(townsfolk.active("Nilda", "Ccorahua", townsfolk.organisation("AYA")));
    }

    private void move(OrganisationId to) {
        account.describe(nilda, new Profile("Nilda Rosa", "Ccorahua Huamán", to, "Jefa de gestión"));
    }

    @Test
    void whoCorrectsTheirNamesAndPostGoesNowhere(ApplicationEvents events) {
        move(nilda.organisation());

        var view = directory.find(nilda.id()).orElseThrow();
        assertThat(view.name()).isEqualTo("Nilda Rosa Ccorahua Huamán");
        assertThat(view.post()).isEqualTo("Jefa de gestión");
        assertThat(events.stream(MemberMoved.class)).isEmpty();
    }

    @Test
    void movingToAnotherRegionIsAllowedAnnouncedAndSeenInBoth(ApplicationEvents events) {
        var cusco = townsfolk.organisation("CUS");

        move(cusco);

        assertThat(townsfolk.access(nilda.id()).region()).isEqualTo("CUS");
        assertThat(events.stream(MemberMoved.class))
                .singleElement()
                .matches(moved ->
                        moved.from().equals(nilda.organisation()) && moved.to().equals(cusco));
        assertThat(audit.page(about(nilda.id()), FIRST).items())
                .filteredOn(entry -> entry.action().equals("member.moved"))
                .extracting(AuditView::region)
                .containsExactlyInAnyOrder("AYA", "CUS");
    }

    @Test
    void nobodyMovesToAnOrganisationThatIsClosedOrUnknown() {
        var closed = townsfolk.organisation("AYA");
        jdbc.sql("update organisation set active = false where id = :id")
                .param("id", closed.value())
                .update();

        assertThatThrownBy(() -> move(closed))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("members.organisationUnknown");
        assertThatThrownBy(() -> move(OrganisationId.next())).isInstanceOf(RuleViolation.class);
    }

    @Test
    void whoWorksInAnOrganisationThatWasClosedCanStillCorrectTheirNames() {
        jdbc.sql("update organisation set active = false where id = :id")
                .param("id", nilda.organisation().value())
                .update();

        move(nilda.organisation());

        assertThat(directory.find(nilda.id()).orElseThrow().post()).isEqualTo("Jefa de gestión");
    }

    @Test
    void preferencesHoldFromTheNextRequestOn() {
        account.prefer(nilda, new Preferences(Theme.DARK, true, false));

        assertThat(townsfolk.access(nilda.id()).preferences()).isEqualTo(new Preferences(Theme.DARK, true, false));
    }

    @Test
    void thePersonalDataHoldWhatEveryModuleKeeps() {
        move(townsfolk.organisation("CUS"));

        var chapters = data.of(nilda);

        assertThat(chapters)
                .extracting(PersonalChapter::code)
                .startsWith("profile", "consent", "preferences", "roles")
                .contains("audit", "notices", "mails", "mail_choices")
                .doesNotHaveDuplicates();
        assertThat(row(chapters, "profile")).containsEntry("mail", nilda.mail()).containsEntry("region", "Cusco");
        assertThat(row(chapters, "consent")).containsKeys("consent_version", "consented_at");
        assertThat(row(chapters, "audit"))
                .containsEntry("action", "member.moved")
                .containsEntry("part", "ACTOR");
    }

    private static Map<String, Object> row(Iterable<PersonalChapter> chapters, String code) {
        for (var chapter : chapters) {
            if (chapter.code().equals(code)) {
                return chapter.rows().getFirst();
            }
        }
        throw new AssertionError("no chapter " + code);
    }

    private static AuditFilter about(MemberId member) {
        return new AuditFilter(null, null, member.value().toString(), null, null, null);
    }
}
