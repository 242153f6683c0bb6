package pe.minka.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.members.MemberErased;
import pe.minka.members.PersonalChapter;
import pe.minka.members.Reason;

@CoreTest
class DepartureTests {

    @Autowired
    private Speakers speakers;

    @Autowired
    private Topics topics;

    @Autowired
    private Supports supports;

    @Autowired
    private Follows follows;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Moderation moderation;

    @Autowired
    private Conversations conversations;

    @Autowired
    private ConversationRecords records;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void theWordsOfWhoLeavesGoAndTheAnswersStay(Scenario scenario) {
        var nilda = speakers.member();
        var rosalia = speakers.member();
        var subject = topics.open("AYA");
        var root = speakers.say(nilda, subject, "Soy Nilda y vivo en Huanta");
        speakers.answer(rosalia, root, "Hola");
        var hidden = speakers.say(nilda, subject, "Soy Nilda y vivo en Huanta");
        reporting.report(rosalia, hidden, ReportReason.PERSONAL_DATA, "");
        moderation.decide(speakers.moderator("AYA"), hidden, Verdict.HIDDEN, new Reason("Datos"));
        reporting.answer(nilda, hidden, "Soy Nilda y vivo en Huanta");
        supports.give(nilda, subject);
        follows.follow(nilda, subject);
        assertThat(records.of(nilda.id()))
                .extracting(PersonalChapter::rows)
                .filteredOn(rows -> !rows.isEmpty())
                .hasSize(4);

        scenario.publish(new MemberErased(nilda.id(), clock.instant()))
                .andWaitForStateChange(() -> follows.followers(subject), java.util.List::isEmpty)
                .andVerify(followers -> {
                    assertThat(traces("vivo en Huanta")).isZero();
                    assertThat(conversations.figures(subject, null)).isEqualTo(new Figures(1, 1, false, false));
                });
    }

    private long traces(String text) {
        return jdbc.sql("""
                        select (select count(*) from conversation_comment where wording like :text)
                             + (select count(*) from conversation_report where wording like :text)
                             + (select count(*) from conversation_appeal where text like :text)
                        """).param("text", "%" + text + "%").query(Long.class).single();
    }
}
