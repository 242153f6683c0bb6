package pe.minka.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.embedded.EmbeddedDatabase;
import pe.minka.members.ApprovalRequested;
import pe.minka.members.Enrolment;
import pe.minka.members.EnrolmentRepeated;
import pe.minka.members.LinkPurpose;
import pe.minka.members.LinkState;
import pe.minka.members.MailAddress;
import pe.minka.members.MemberDisabled;
import pe.minka.members.MemberErased;
import pe.minka.members.MemberId;
import pe.minka.members.MemberJoined;
import pe.minka.members.MemberLinks;
import pe.minka.members.MemberMoved;
import pe.minka.members.MemberRejected;
import pe.minka.members.PasswordChanged;
import pe.minka.members.PasswordResetRequested;
import pe.minka.members.Profile;
import pe.minka.members.Registrations;
import pe.minka.members.Role;
import pe.minka.members.RoleGranted;
import pe.minka.members.RoleRevoked;
import pe.minka.notifications.mail.MailChoices;
import pe.minka.notifications.mail.MailTopic;
import pe.minka.shared.SecretToken;

@CoreTest
class ListenerTests {

    private static final String UGEL = "050003";

    /** For what takes several listeners, or one that is tried again, on a machine that has other things to do. */
    private static final Duration LONG = Duration.ofSeconds(40);

    private static final Pattern LINK = Pattern.compile("/(?:registro/confirmar|recuperar)/(\\S+)");

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Registrations registrations;

    @Autowired
    private MemberLinks links;

    @Autowired
    private MailChoices choices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private static void await(Scenario scenario, Object event, Supplier<List<String>> outcome, String text) {
        scenario.publish(event)
                .andWaitAtMost(LONG)
                .andWaitForStateChange(outcome, found -> !found.isEmpty())
                .andVerify(found -> assertThat(found).singleElement().asString().contains(text));
    }

    private MemberId member() {
        return neighbours.member("Nilda", "Ccorahua", neighbours.ugel(UGEL));
    }

    @Test
    void whoEnrolsGetsALinkThatConfirmsTheAddress(Scenario scenario) {
        var mail = new MailAddress("inscrita-" + System.nanoTime() + "@ugel.gob.pe");
        var profile = new Profile("Nilda", "Ccorahua", neighbours.ugel(UGEL), "Especialista");

        scenario.stimulate(() -> registrations.enrol(new Enrolment(mail, profile, "un gato sobre la mesa", "2026-11")))
                .andWaitForStateChange(() -> text(mail), text -> !text.isEmpty())
                .andVerify(text -> assertThat(links.look(token(text), LinkPurpose.CONFIRM_MAIL))
                        .isInstanceOf(LinkState.Open.class));
    }

    @Test
    void whoEnrolsAgainLearnsByMailAloneThatThereIsAnAccount(Scenario scenario) {
        var known = member();

        await(
                scenario,
                new EnrolmentRepeated(known, clock.instant()),
                () -> neighbours.mails(known, "ALREADY_MEMBER"),
                "ya tiene una cuenta");
    }

    @Test
    void theAdministratorsOfTheRegionLearnWhoWaitsAndNobodyElseDoes(Scenario scenario) {
        var decides = neighbours.administrator("HUV", neighbours.ugel("090002"));
        var elsewhere = neighbours.administrator("TAC", neighbours.ugel("230001"));
        var waits = neighbours.member("Nilda", "Ccorahua", neighbours.ugel("090002"));
        neighbours.makeWait(waits);

        await(
                scenario,
                new ApprovalRequested(waits, clock.instant()),
                () -> neighbours.mails(decides, "APPROVAL_WAITS"),
                "Nilda Ccorahua");
        assertThat(neighbours.notices(decides, NoticeKind.APPROVAL_WAITS)).hasSize(1);
        assertThat(neighbours.notices(elsewhere, NoticeKind.APPROVAL_WAITS)).isEmpty();
    }

    @Test
    void whoWaitedForApprovalIsWelcomedByMail(Scenario scenario) {
        var member = member();

        await(
                scenario,
                new MemberJoined(member, MemberId.next(), clock.instant()),
                () -> neighbours.mails(member, "WELCOME"),
                "/inicio");
    }

    @Test
    void aDecisionIsToldWithItsReason(Scenario scenario) {
        var member = member();

        await(
                scenario,
                new MemberDisabled(member, "Ya no trabaja en la UGEL", clock.instant()),
                () -> neighbours.mails(member, "DISABLED"),
                "«Ya no trabaja en la UGEL»");
    }

    @Test
    void theLinkToANewPasswordIsMadeWhenItsMailIs(Scenario scenario) {
        var member = member();
        var event = new PasswordResetRequested(member, clock.instant());

        await(scenario, event, () -> neighbours.mails(member, "PASSWORD_RESET"), "/recuperar/");

        var text = neighbours.mails(member, "PASSWORD_RESET").getFirst();
        assertThat(links.look(token(text), LinkPurpose.RESET_PASSWORD)).isInstanceOf(LinkState.Open.class);
    }

    @Test
    void aMailWritesDatesAsThePagesDo(Scenario scenario) {
        var member = member();

        await(
                scenario,
                new PasswordChanged(member, Instant.parse("2026-11-21T07:15:00Z")),
                () -> neighbours.mails(member, "PASSWORD_CHANGED"),
                "el 21 nov 2026, 02:15.");
    }

    @Test
    void anEventThatIsDeliveredTwiceWritesOneMailAndIssuesOneLink(Scenario scenario) {
        var member = member();
        var event = new PasswordResetRequested(member, clock.instant());

        await(scenario, event, () -> neighbours.mails(member, "PASSWORD_RESET"), "/recuperar/");
        scenario.publish(event)
                .andWaitForStateChange(() -> publicationsAbout(member), open -> open == 0)
                .andVerify(done -> assertThat(linksOf(member)).isEqualTo(1));
        assertThat(neighbours.mails(member, "PASSWORD_RESET")).hasSize(1);
    }

    @Test
    void aRoleIsToldInsideAndByMail(Scenario scenario) {
        var member = member();

        await(
                scenario,
                new RoleGranted(member, Role.ADVISOR, "AYA", clock.instant()),
                () -> neighbours.mails(member, "ROLE_GRANTED"),
                "el rol de asesoría en Ayacucho");
        assertThat(neighbours.notices(member, NoticeKind.ROLE_GRANTED)).hasSize(1);
        await(
                scenario,
                new RoleRevoked(member, Role.ADVISOR, null, "Terminó el convenio", clock.instant()),
                () -> neighbours.mails(member, "ROLE_REVOKED"),
                "«Terminó el convenio»");
    }

    @Test
    void nobodyIsToldAnyLongerThatSomebodyWaitsOnceItIsDecided(Scenario scenario) {
        var decides = neighbours.administrator("PAS", neighbours.ugel("190001"));
        var waits = neighbours.member("Nilda", "Ccorahua", neighbours.ugel("190001"));
        neighbours.makeWait(waits);
        await(
                scenario,
                new ApprovalRequested(waits, clock.instant()),
                () -> neighbours.mails(decides, "APPROVAL_WAITS"),
                "Nilda Ccorahua");
        jdbc.sql("update notice set read_at = now() where member = :decides")
                .param("decides", decides.value())
                .update();

        scenario.publish(new MemberRejected(waits, "No corresponde", clock.instant()))
                .andWaitForStateChange(() ->
                        neighbours.notices(decides, NoticeKind.APPROVAL_WAITS).isEmpty())
                .andVerify(empty -> assertThat(empty).isTrue());
    }

    @Test
    void whoArrivesFromAnotherRegionIsAnnouncedThere(Scenario scenario) {
        var decides = neighbours.administrator("MOQ", neighbours.ugel("180001"));
        var member = neighbours.member("Nilda", "Ccorahua", neighbours.ugel("180001"));

        await(
                scenario,
                new MemberMoved(member, neighbours.ugel(UGEL), neighbours.ugel("180001"), clock.instant()),
                () -> neighbours.mails(decides, "MEMBER_ARRIVED"),
                "Nilda Ccorahua");
    }

    @Test
    void colleaguesAreToldInsideAndByMailOnlyIfTheyWantTo(Scenario scenario) {
        var quiet = neighbours.member("Fermín", "Achahui", neighbours.ugel("210002"));
        var curious = neighbours.member("Luzmila", "Chancafe", neighbours.ugel("210002"));
        // Who comes before she asks for it is no news any more.
        Awaitility.await().atMost(LONG).until(() -> publicationsAbout(quiet) == 0);
        choices.choose(curious, MailTopic.COLLEAGUES, true);

        var joined = neighbours.member("Nilda", "Ccorahua", neighbours.ugel("210002"));

        // Each may also have been told of the other, who came at the same moment.
        scenario.stimulate(() -> joined)
                .andWaitAtMost(LONG)
                .andWaitForStateChange(() -> publicationsAbout(joined), open -> open == 0)
                .andVerify(done -> assertThat(List.of(quiet, curious))
                        .allSatisfy(member -> assertThat(neighbours.notices(member, NoticeKind.COLLEAGUE_JOINED))
                                .contains(Notice.id(joined))));
        assertThat(neighbours.mails(quiet, "COLLEAGUE_JOINED")).isEmpty();
        assertThat(neighbours.mails(curious, "COLLEAGUE_JOINED"))
                .singleElement()
                .asString()
                .contains("/baja/");
    }

    @Test
    void aListenerThatFailsStaysInTheRegistryAndIsRetried(Scenario scenario) throws Exception {
        var member = member();
        breakMailsTo(member);

        scenario.publish(new PasswordChanged(member, clock.instant()))
                .andWaitForStateChange(() -> failures(member), failures -> failures > 0)
                .andVerify(failures ->
                        assertThat(neighbours.mails(member, "PASSWORD_CHANGED")).isEmpty());

        database().run(databaseName(), "drop trigger broken on mail_message");
        scenario.stimulate(() -> member)
                .andWaitAtMost(LONG)
                .andWaitForStateChange(() -> neighbours.mails(member, "PASSWORD_CHANGED"), mails -> !mails.isEmpty())
                .andVerify(mails -> assertThat(mails).hasSize(1));
    }

    @Test
    void nothingIsKeptOfWhoWasErased(Scenario scenario) {
        var member = member();
        await(
                scenario,
                new PasswordChanged(member, clock.instant()),
                () -> neighbours.mails(member, "PASSWORD_CHANGED"),
                "Recuperar contraseña");
        choices.choose(member, MailTopic.COLLEAGUES, true);

        scenario.publish(new MemberErased(member, clock.instant()))
                .andWaitForStateChange(() -> neighbours.mails(member, "PASSWORD_CHANGED"), List::isEmpty)
                .andVerify(mails -> assertThat(choices.of(member)).containsEntry(MailTopic.COLLEAGUES, false));
    }

    private void breakMailsTo(MemberId member) throws Exception {
        database().run(databaseName(), """
                create or replace function broken() returns trigger language plpgsql
                    as $$ begin raise exception 'out of order'; end $$;
                create trigger broken before insert on mail_message
                    for each row when (new.member = '%s') execute function broken()
                """.formatted(member.value()));
    }

    private static EmbeddedDatabase database() {
        return EmbeddedDatabase.forTests();
    }

    private String databaseName() {
        return jdbc.sql("select current_database()").query(String.class).single();
    }

    private long failures(MemberId member) {
        return count(
                "select count(*) from event_publication where status = 'FAILED' and serialized_event like :about",
                member);
    }

    private long publicationsAbout(MemberId member) {
        return count("select count(*) from event_publication where serialized_event like :about", member);
    }

    private long linksOf(MemberId member) {
        return count("select count(*) from member_link where member::text like :about", member);
    }

    private long count(String sql, MemberId member) {
        return jdbc.sql(sql)
                .param("about", "%" + member.value() + "%")
                .query(Long.class)
                .single();
    }

    private String text(MailAddress recipient) {
        return jdbc
                .sql("select text from mail_message where recipient = :recipient")
                .params(Map.of("recipient", recipient.value()))
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .orElse("");
    }

    private static SecretToken token(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        return new SecretToken(link.group(1));
    }
}
