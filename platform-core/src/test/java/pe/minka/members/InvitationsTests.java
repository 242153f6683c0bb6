package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.organisations.OrganisationId;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;
import pe.minka.shared.PageRequest;
import pe.minka.shared.RuleViolation;

@CoreTest
class InvitationsTests {

    private static final PageRequest FIRST = new PageRequest(1, 50);

    @Autowired
    private Invitations invitations;

    @Autowired
    private Registrations registrations;

    @Autowired
    private MemberLinks links;

    @Autowired
    private Townsfolk people;

    @Autowired
    private MemberDirectory directory;

    @Autowired
    private AuditTrace trace;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void invitingTellsThePersonAndIsWrittenDown(Scenario scenario) {
        var admin = people.regional("CAL");
        var invitee = invitee(people.organisation("CAL"));

        scenario.stimulate(() -> invitations.invite(admin, invitee))
                .andWaitForEventOfType(MemberInvited.class)
                .matching(invited -> invited.inviter().equals(admin.id()))
                .toArriveAndVerify(
                        (event, invited) -> assertThat(event.member()).isEqualTo(invited));

        var view = invitations
                .list(admin, Invitations.Filter.WAITING, FIRST)
                .items()
                .getFirst();
        assertThat(view.person().mail()).isEqualTo(invitee.mail().value());
        assertThat(view.isOpen()).isTrue();
        assertThat(trace.actions(view.person().id())).containsExactly("invitation.sent");
        assertThat(trace.of(view.person().id()).getFirst().region()).isEqualTo("CAL");
        assertThat(invitations.count(admin).count()).isOne();
    }

    @Test
    void nobodyIsInvitedTwice() throws InterruptedException {
        var admin = people.national();
        var invitee = invitee(people.organisation("SAM"));

        assertThat(AtOnce.succeeded(20, () -> invitations.invite(admin, invitee)))
                .isOne();

        assertThatThrownBy(() -> invitations.invite(admin, invitee))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.field()).isEqualTo("mail"));
    }

    @Test
    void aRegionalAdministratorInvitesForTheOwnRegionOnly() {
        var admin = people.regional("SAM");

        for (var organisation :
                new OrganisationId[] {people.organisation("ICA"), people.organisation(null), OrganisationId.next()}) {
            assertThatThrownBy(() -> invitations.invite(admin, invitee(organisation)))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            rule -> assertThat(rule.field()).isEqualTo("organisation"));
        }
        var moderator = people.holding(Role.MODERATOR, null, "SAM");
        assertThatThrownBy(() -> invitations.invite(moderator, invitee(people.organisation("SAM"))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void theMailGoesOutAgainButNotOverAndOver(Scenario scenario) {
        var admin = people.national();
        var invited = invitations.invite(admin, invitee(people.organisation("SAM")));

        assertThatThrownBy(() -> invitations.sendAgain(admin, invited)).isInstanceOf(RuleViolation.class);
        jdbc.sql("update invitation set sent_at = sent_at - interval '2 hours' where member = :id")
                .param("id", invited.value())
                .update();
        scenario.stimulate(() -> invitations.sendAgain(admin, invited))
                .andWaitForEventOfType(MemberInvited.class)
                .matching(event -> event.member().equals(invited))
                .toArrive();

        assertThat(trace.actions(invited)).containsExactly("invitation.resent", "invitation.sent");
    }

    @Test
    void whatIsTakenBackIsAsIfItHadNeverBeen() {
        var admin = people.national();
        var invitee = invitee(people.organisation("SAM"));
        var invited = invitations.invite(admin, invitee);

        invitations.withdraw(admin, invited);

        assertThat(directory.find(invited)).isEmpty();
        assertThat(trace.actions(invited)).containsExactly("invitation.withdrawn", "invitation.sent");
        assertThat(invitations.invite(admin, invitee)).isNotEqualTo(invited);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNVERIFIED", "REJECTED"})
    void anInvitationTakesOverWhatNobodyConfirmedOrWasTurnedDown(MemberStatus status) {
        var admin = people.national();
        var office = people.organisation("SAM");
        var known = people.unverified("Impostora", "Ajena", office);
        var confirm = links.issue(known, LinkPurpose.CONFIRM_MAIL);
        jdbc.sql("update member set status = :status where id = :id")
                .param("status", status.name())
                .param("id", known.value())
                .update();
        var mail = new MailAddress(directory.find(known).orElseThrow().mail());

        assertThat(invitations.draft(admin, known)).map(Invitee::mail).contains(mail);
        assertThat(invitations.invite(admin, new Invitee("Ana", "Alca", mail, office, "Jefa")))
                .isEqualTo(known);

        var view = directory.find(known).orElseThrow();
        assertThat(view.status()).isEqualTo(MemberStatus.INVITED);
        assertThat(view.name()).isEqualTo("Ana Alca");
        assertThat(jdbc.sql("select password is null and consented_at is null from member where id = :id")
                        .param("id", known.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(registrations.confirm(confirm)).isEmpty();
        assertThat(invitations.draft(admin, known)).isEmpty();
        assertThat(trace.of(known).getFirst().details()).containsEntry("before", status.name());
    }

    @Test
    void whoHasAnsweredIsNeitherRemindedNorTakenBack() {
        var admin = people.national();
        var invited = invitations.invite(admin, invitee(people.organisation("SAM")));
        registrations.accept(
                links.issue(invited, LinkPurpose.ACCEPT_INVITATION),
                new Acceptance("Ana", "Alca", "Especialista", "una frase de prueba larga", Consent.CURRENT));

        assertThatThrownBy(() -> invitations.withdraw(admin, invited)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> invitations.sendAgain(admin, invited)).isInstanceOf(RuleViolation.class);
        assertThat(directory.find(invited).orElseThrow().status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(invitations
                        .list(admin, new Invitations.Filter(false, null), FIRST)
                        .items())
                .extracting(view -> view.person().id())
                .contains(invited);
    }

    @Test
    void invitationsOfOtherRegionsAreNotThere() {
        var invited = invitations.invite(people.national(), invitee(people.organisation("ICA")));
        var regional = people.regional("SAM");

        assertThatThrownBy(() -> invitations.withdraw(regional, invited)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> invitations.sendAgain(regional, invited)).isInstanceOf(NotFound.class);
        assertThat(invitations.list(regional, Invitations.Filter.WAITING, FIRST).items())
                .extracting(view -> view.person().id())
                .doesNotContain(invited);
    }

    private Invitee invitee(OrganisationId organisation) {
        return new Invitee("Ana", "Alca", new MailAddress(people.freshMail()), organisation, "Especialista");
    }
}
