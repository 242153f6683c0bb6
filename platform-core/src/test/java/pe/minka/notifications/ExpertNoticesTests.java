package pe.minka.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.members.MemberId;
import pe.minka.notifications.mail.MailChoices;
import pe.minka.notifications.mail.MailTopic;
import pe.minka.practices.ExpertCommentId;
import pe.minka.practices.ExpertCommentPublished;
import pe.minka.practices.ExpertInvitationId;
import pe.minka.practices.ExpertInvited;
import pe.minka.practices.ExpertLinkRequested;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticeInvited;

@CoreTest
class ExpertNoticesTests {

    private static final String CODE = "PR-2026-0901";
    private static final Duration LONG = Duration.ofSeconds(40);

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private MailChoices choices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private MemberId member() {
        return neighbours.member("Nilda", "Ccorahua", neighbours.ugel("050003"));
    }

    private static void await(Scenario scenario, Object event, Supplier<List<String>> outcome, String text) {
        scenario.publish(event)
                .andWaitAtMost(LONG)
                .andWaitForStateChange(outcome, found -> !found.isEmpty())
                .andVerify(found -> assertThat(found).singleElement().asString().contains(text));
    }

    @Test
    void whoIsInvitedToWriteGetsAMailToo(Scenario scenario) {
        var by = member();
        var asked = member();

        await(
                scenario,
                new PracticeInvited(PracticeId.next(), CODE, "Tutorías", asked, by, clock.instant()),
                () -> neighbours.mails(asked, "PRACTICE_INVITED"),
                "Nilda Ccorahua te invita a escribir «Tutorías»");
        assertThat(neighbours.mails(asked, "PRACTICE_INVITED").getFirst()).contains("/mi/practicas", "/baja/");
    }

    @Test
    void whoWantsNoMailOfInvitationsOnlyHasTheNotice(Scenario scenario) {
        var by = member();
        var asked = member();
        choices.choose(asked, MailTopic.INVITATIONS, false);

        scenario.publish(new PracticeInvited(PracticeId.next(), CODE, "Tutorías", asked, by, clock.instant()))
                .andWaitAtMost(LONG)
                .andWaitForStateChange(
                        () -> neighbours.notices(asked, NoticeKind.PRACTICE_INVITED), found -> !found.isEmpty())
                .andVerify(found ->
                        assertThat(neighbours.mails(asked, "PRACTICE_INVITED")).isEmpty());
    }

    @Test
    void aMemberIsAskedForACommentInsideAndByMail(Scenario scenario) {
        var by = member();
        var asked = member();

        await(
                scenario,
                new ExpertInvited(PracticeId.next(), CODE, "Tutorías", asked, by, clock.instant()),
                () -> neighbours.mails(asked, "EXPERT_INVITED"),
                "/practicas/" + CODE + "/comentario-experto");
        assertThat(neighbours.notices(asked, NoticeKind.EXPERT_INVITED)).hasSize(1);
    }

    @Test
    void theTeamLearnsOfAComment(Scenario scenario) {
        var holder = member();

        scenario.publish(new ExpertCommentPublished(
                        PracticeId.next(),
                        CODE,
                        "Tutorías",
                        new ExpertCommentId(UUID.randomUUID()),
                        null,
                        1,
                        Set.of(holder),
                        clock.instant()))
                .andWaitAtMost(LONG)
                .andWaitForStateChange(
                        () -> neighbours.notices(holder, NoticeKind.EXPERT_COMMENTED), found -> !found.isEmpty())
                .andVerify(found -> assertThat(found).singleElement().asString().startsWith(CODE));
    }

    @Test
    void somebodyWithoutAnAccountGetsTheLinkOnce(Scenario scenario) {
        var by = member();
        var practice = UUID.randomUUID();
        var invitation = UUID.randomUUID();
        String mail = "elsa-" + invitation + "@universidad.edu.pe";
        jdbc.sql("""
                        insert into practice (id, version, code, started_by, started_at)
                        values (:id, 0, 'PR-1998-' || (1000 + floor(random() * 8999))::int, :by, now())
                        """).param("id", practice).param("by", by.value()).update();
        jdbc.sql("""
                        insert into practice_expert_invitation (id, practice, name, mail, invited_by, invited_at,
                                                                expires_at)
                        values (:id, :practice, 'Elsa Quispe', :mail, :by, now(), now() + interval '30 days')
                        """)
                .param("id", invitation)
                .param("practice", practice)
                .param("mail", mail)
                .param("by", by.value())
                .update();
        var event = new ExpertLinkRequested(
                new ExpertInvitationId(invitation), new PracticeId(practice), CODE, by, clock.instant());

        await(scenario, event, () -> mails(mail), "/experto/");
        scenario.publish(event)
                .andWaitAtMost(LONG)
                .andWaitForStateChange(() -> open(invitation), open -> open == 0)
                .andVerify(done -> assertThat(mails(mail)).hasSize(1));
        assertThat(mails(mail).getFirst())
                .contains("Hola, Elsa Quispe:", "Nilda Ccorahua")
                .doesNotContain("/baja/");
    }

    private List<String> mails(String mail) {
        return jdbc.sql("select text from mail_message where recipient = :mail and kind = 'EXPERT_LINK'")
                .param("mail", mail)
                .query(String.class)
                .list();
    }

    private int open(UUID invitation) {
        return jdbc.sql("""
                        select count(*)
                        from event_publication
                        where serialized_event like '%' || :id || '%'
                        """)
                .param("id", invitation.toString())
                .query(Integer.class)
                .single();
    }
}
