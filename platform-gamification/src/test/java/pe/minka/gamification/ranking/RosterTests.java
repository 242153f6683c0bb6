package pe.minka.gamification.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import pe.minka.gamification.People;
import pe.minka.gamification.RankingTest;
import pe.minka.gamification.RecognitionChoice;
import pe.minka.gamification.RecognitionChoices;
import pe.minka.gamification.Visibility;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.members.MemberDisabled;
import pe.minka.members.MemberEnabled;
import pe.minka.members.MemberErased;
import pe.minka.members.MemberId;
import pe.minka.members.MemberMoved;
import pe.minka.members.Role;
import pe.minka.members.RoleGranted;
import pe.minka.members.RoleRevoked;
import pe.minka.organisations.OrganisationId;

/** Participants follow what the members' module says. */
@RankingTest
class RosterTests {

    private static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");

    @Autowired
    private Roster roster;

    @Autowired
    private RecognitionChoices choices;

    @Autowired
    private Crowd crowd;

    @Autowired
    private People people;

    @Autowired
    private BothBoards both;

    @Autowired
    private Repair repair;

    @Autowired
    private JdbcClient jdbc;

    private MemberId member = new MemberId(UUID.randomUUID());
    private ParticipantId who = new ParticipantId(UUID.randomUUID());

    @BeforeEach
    void join() {
        repair.catchUp();
        member = people.member();
        who = crowd.join(member);
        crowd.earn(who, 10, "*", "2026");
    }

    private String board() {
        return String.valueOf(row().get("board"));
    }

    private Map<String, Object> row() {
        return jdbc.sql("select * from participant where id = :id")
                .param("id", who.value())
                .query()
                .singleRow();
    }

    private void change(String sql) {
        jdbc.sql(sql).param("member", member.value()).update();
    }

    private void follows(String sql, String board) {
        change(sql);
        roster.follow(member);
        assertThat(board()).isEqualTo(board);
        both.assertBecomeTheSame(List.of("*", "2026"));
    }

    @Test
    void rolesDecideAmongWhomSomebodyIsRanked() {
        follows("insert into role_grant (member, role, granted_at) values (:member, 'ADVISOR', now())", "ADVISORS");
        follows(
                "insert into role_grant (member, role, region, granted_at) values (:member, 'ADMINISTRATOR', 'AYA', now())",
                "NONE");
        follows("delete from role_grant where member = :member and role = 'ADMINISTRATOR'", "ADVISORS");
        follows("delete from role_grant where member = :member", "MEMBERS");
    }

    @Test
    void aClosedAccountIsOnNoBoardUntilItIsOpenAgain() {
        follows("update member set status = 'DISABLED' where id = :member", "NONE");
        follows("update member set status = 'ACTIVE' where id = :member", "MEMBERS");
    }

    @Test
    void whoeverIsErasedIsNobodyOnNoBoard() {
        choices.change(member, new RecognitionChoice(Visibility.REGION, true));

        follows("update member set status = 'ERASED' where id = :member", "NONE");

        assertThat(row()).containsEntry("member", null).containsEntry("organisation", null);
        roster.follow(member);
        assertThat(board()).isEqualTo("NONE");
    }

    @Test
    void whatNoEventToldIsNoticedAtNight() {
        change(
                "update member set organisation = (select id from organisation where code = '010002') where id = :member");

        roster.reconcile();

        assertThat(row()).containsEntry("organisation", organisation());
        both.assertBecomeTheSame(List.of("*", "2026"));
    }

    static Stream<EventOf> everyEvent() {
        return Stream.of(
                member -> new RoleGranted(member, Role.ADVISOR, null, NOW),
                member -> new RoleRevoked(member, Role.ADVISOR, null, "Terminó", NOW),
                member -> new MemberMoved(member, OrganisationId.next(), OrganisationId.next(), NOW),
                member -> new MemberDisabled(member, "Se fue", NOW),
                member -> new MemberEnabled(member, NOW),
                member -> new MemberErased(member, NOW));
    }

    interface EventOf {

        Object of(MemberId member);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void everyEventOfAMemberIsHeard(EventOf event, Scenario scenario) {
        change(
                "update member set organisation = (select id from organisation where code = '010002') where id = :member");

        scenario.publish(event.of(member))
                .andWaitForStateChange(() -> row().get("organisation"), organisation()::equals)
                .andVerify(moved -> assertThat(moved).isEqualTo(organisation()));
    }

    private Object organisation() {
        return jdbc.sql("select organisation from member where id = :id")
                .param("id", member.value())
                .query(UUID.class)
                .single();
    }
}
