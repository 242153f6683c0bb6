package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import pe.minka.CoreTest;
import pe.minka.organisations.OrganisationId;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.SecretToken;

@CoreTest
@RecordApplicationEvents
class RegistrationsTests {

    private static final String PASSWORD = "caminos de herradura";

    @Autowired
    private Registrations registrations;

    @Autowired
    private MemberLinks links;

    @Autowired
    private MemberRepository members;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Townsfolk people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @Test
    void whoEnrolsWaitsForTheMailAndThenForTheAdministrator() {
        var mail = people.freshMail();
        registrations.enrol(enrolment(mail, "Nilda", PASSWORD));

        var member = member(mail);
        assertThat(member.status()).isEqualTo(MemberStatus.UNVERIFIED);
        assertThat(passwords.matches(PASSWORD, member.password())).isTrue();
        assertThat(member.consent()).extracting(Consent::version).isEqualTo(Consent.CURRENT);
        assertThat(events.stream(MemberEnrolled.class))
                .extracting(MemberEnrolled::member)
                .containsExactly(member.id());

        var link = links.issue(member.id(), LinkPurpose.CONFIRM_MAIL);
        assertThat(registrations.confirm(link)).contains(MemberStatus.PENDING);
        assertThat(member(mail).status()).isEqualTo(MemberStatus.PENDING);
        assertThat(events.stream(ApprovalRequested.class)).hasSize(1);
    }

    @Test
    void aTrustedDomainAndEveryDomainUnderItNeedNoDecision() {
        var office = people.organisation("AYA");
        trust("confianza.gob.pe", office);
        assertThat(confirmed("confianza.gob.pe", office)).contains(MemberStatus.ACTIVE);
        assertThat(confirmed("sub.confianza.gob.pe", office)).contains(MemberStatus.ACTIVE);
        assertThat(confirmed("noconfianza.gob.pe", office)).contains(MemberStatus.PENDING);
        assertThat(confirmed("confianza.gob.pe.ejemplo.pe", office)).contains(MemberStatus.PENDING);
    }

    /** The address says where somebody works, not that they work at the ministry. */
    @Test
    void aTrustedDomainAdmitsNobodyElsewhere() {
        trust("propio.gob.pe", people.organisation("AYA"));
        trust("denadie.gob.pe", null);

        assertThat(confirmed("propio.gob.pe", people.organisation("AYA"))).contains(MemberStatus.PENDING);
        assertThat(confirmed("propio.gob.pe", people.organisation(null))).contains(MemberStatus.PENDING);
        assertThat(confirmed("denadie.gob.pe", people.organisation("AYA"))).contains(MemberStatus.PENDING);
    }

    @Test
    void theDomainOfARegionalOfficeMaySpeakForItsRegion() {
        trust("regional.gob.pe", people.organisation("AYA"));
        jdbc.sql("update trusted_domain set whole_region = true where domain = 'regional.gob.pe'")
                .update();

        assertThat(confirmed("regional.gob.pe", people.organisation("AYA"))).contains(MemberStatus.ACTIVE);
        assertThat(confirmed("regional.gob.pe", people.organisation("JUN"))).contains(MemberStatus.PENDING);
        assertThat(confirmed("regional.gob.pe", people.organisation(null))).contains(MemberStatus.PENDING);
    }

    @Test
    void aConfirmationLinkWorksOnce() {
        var mail = people.freshMail();
        registrations.enrol(enrolment(mail, "Nilda", PASSWORD));
        var id = member(mail).id();
        var link = links.issue(id, LinkPurpose.CONFIRM_MAIL);

        registrations.confirm(link);

        assertThat(registrations.confirm(link)).isEmpty();
        assertThat(links.look(link, LinkPurpose.CONFIRM_MAIL)).isEqualTo(new LinkState.Used(id));
        assertThat(registrations.confirm(SecretToken.generate())).isEmpty();
    }

    /** Whoever holds an earlier link must not open an account with what somebody else has typed since. */
    @Test
    void enrollingAgainBeforeConfirmingReplacesEverythingAndEndsEarlierLinks() {
        var mail = people.freshMail();
        registrations.enrol(enrolment(mail, "Nilda", PASSWORD));
        var id = member(mail).id();
        var first = links.issue(id, LinkPurpose.CONFIRM_MAIL);

        registrations.enrol(enrolment(mail, "Hilda", "otra frase muy larga"));

        assertThat(registrations.confirm(first)).isEmpty();
        var member = member(mail);
        assertThat(member.id()).isEqualTo(id);
        assertThat(member.profile().givenNames()).isEqualTo("Hilda");
        assertThat(passwords.matches("otra frase muy larga", member.password())).isTrue();
        assertThat(events.stream(MemberEnrolled.class)).hasSize(2);
    }

    @Test
    void aKnownMemberWhoEnrolsAgainChangesNothingAndGetsAMail() {
        var id = people.active("Rosa", "Quispe", people.organisation("AYA"));
        var mail = people.access(id).mail();

        registrations.enrol(enrolment(mail, "Impostora", PASSWORD));

        assertThat(member(mail).profile().givenNames()).isEqualTo("Rosa");
        assertThat(events.stream(EnrolmentRepeated.class))
                .extracting(EnrolmentRepeated::member)
                .containsExactly(id);
        assertThat(events.stream(MemberEnrolled.class)
                        .filter(event -> event.member().equals(id)))
                .hasSize(1);
    }

    @Test
    void whoWasTurnedDownMayEnrolAgainAndIsDecidedOnAnew() {
        var id = people.pending("Rosa", "Quispe", people.organisation("AYA"));
        var member = members.findById(id).orElseThrow();
        member.reject(id, "No trabaja aquí", Instant.parse("2026-11-21T13:00:00Z"));
        members.save(member);

        registrations.enrol(enrolment(member.mail().value(), "Rosa", PASSWORD));

        assertThat(member(member.mail().value()).status()).isEqualTo(MemberStatus.UNVERIFIED);
    }

    @Test
    void strangersCannotFloodAMailAddress() {
        var mail = people.freshMail();
        for (int i = 0; i < 10; i++) {
            registrations.enrol(enrolment(mail, "Nilda", PASSWORD));
            registrations.sendAgain(new MailAddress(mail));
        }
        var mails = Stream.concat(events.stream(MemberEnrolled.class), events.stream(EnrolmentRepeated.class));
        assertThat(mails).hasSize(3);
    }

    @Test
    void twoWhoEnrolWithTheSameMailAtTheSameMomentAreOneMember() throws Exception {
        var mail = people.freshMail();
        var organisation = people.organisation("AYA");
        Callable<Boolean> enrol = () -> {
            registrations.enrol(new Enrolment(
                    new MailAddress(mail), new Profile("Nilda", "Soto", organisation, "Jefa"), PASSWORD, "2026-11"));
            return true;
        };
        try (var pool = Executors.newFixedThreadPool(4)) {
            assertThat(pool.invokeAll(List.of(enrol, enrol, enrol, enrol))).allMatch(result -> result.resultNow());
        }
        assertThat(member(mail).status()).isEqualTo(MemberStatus.UNVERIFIED);
    }

    @Test
    void anInvitedPersonCorrectsTheDataConsentsAndIsAMember() {
        var invited = invited();
        var link = links.issue(invited.id(), LinkPurpose.ACCEPT_INVITATION);
        assertThat(registrations.invited(link))
                .map(Invitation::mail)
                .contains(invited.mail().value());

        registrations.accept(link, new Acceptance("Nilda Rosa", "Ccorahua", "Jefa de gestión", PASSWORD, "2026-11"));

        var member = member(invited.mail().value());
        assertThat(member.status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(member.profile().givenNames()).isEqualTo("Nilda Rosa");
        assertThat(member.profile().organisation()).isEqualTo(invited.profile().organisation());
        assertThat(registrations.invited(link)).isEmpty();
        assertThatThrownBy(() -> registrations.accept(
                        link, new Acceptance("Otra", "Persona", "Jefa", "otra frase muy larga", "2026-11")))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("members.link.gone");
    }

    @Test
    void aRefusedPasswordUsesNoInvitationUp() {
        var invited = invited();
        var link = links.issue(invited.id(), LinkPurpose.ACCEPT_INVITATION);
        assertThatThrownBy(() ->
                        registrations.accept(link, new Acceptance("Nilda", "Ccorahua", "Jefa", "12345678", "2026-11")))
                .hasMessage("members.password.common");
        assertThat(registrations.invited(link)).isPresent();
    }

    private Member invited() {
        var organisation = people.organisation("PUN");
        var invitation = Member.invite(
                MemberId.next(),
                new MailAddress(people.freshMail()),
                new Profile("Nilda", "Ccorahua", organisation, "Jefa"),
                people.national().id(),
                Instant.parse("2026-11-21T13:00:00Z"));
        return members.save(invitation);
    }

    private Optional<MemberStatus> confirmed(String domain, OrganisationId office) {
        String mail = people.freshMail().replace("ugel.gob.pe", domain);
        var profile = new Profile("Nilda", "Soto Luna", office, "Especialista");
        registrations.enrol(new Enrolment(new MailAddress(mail), profile, PASSWORD, Consent.CURRENT));
        return registrations.confirm(links.issue(member(mail).id(), LinkPurpose.CONFIRM_MAIL));
    }

    private void trust(String domain, @Nullable OrganisationId office) {
        jdbc.sql("insert into trusted_domain (domain, organisation, added_at) values (:domain, :office, now())")
                .param("domain", domain)
                .param("office", office == null ? null : office.value())
                .update();
    }

    private Enrolment enrolment(String mail, String givenNames, String password) {
        var profile = new Profile(givenNames, "Soto Luna", people.organisation("AYA"), "Especialista");
        return new Enrolment(new MailAddress(mail), profile, password, Consent.CURRENT);
    }

    private Member member(String mail) {
        return members.findByMail(mail).orElseThrow();
    }
}
