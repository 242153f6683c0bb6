package pe.minka.web.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

/** Whoever passes by finds the insignias and where one is verified; while recognition is hidden there is no trace. */
@PlatformTest
@Transactional
class FooterTests {

    private static final String INSIGNIAS = "href=\"/insignias\"";
    private static final String VERIFICATION = "href=\"/verificar\"";

    private static final String ISSUE = """
            with part as (insert into participant (id, member) values (gen_random_uuid(), :member)
                          on conflict (member) do update set member = excluded.member returning id),
                 award as (insert into badge_award (id, badge, version, participant, awarded_at, evidence)
                           select gen_random_uuid(), b.id, 1, part.id, now(), '[]' from badge b, part
                           where b.code = 'cumbre' returning id)
            insert into credential (award, member, list, position, salt, taken_at)
            select id, :member, 999, 7, 'x', now() from award
            """;

    private final MockMvcTester web;
    private final JdbcClient jdbc;
    private final RecognitionSwitch recognition;
    private final Access admin;
    private final Access member;

    @Autowired
    FooterTests(MockMvcTester web, JdbcClient jdbc, RecognitionSwitch recognition, MemberAccess members) {
        this.web = web;
        this.jdbc = jdbc;
        this.recognition = recognition;
        var cast = new Cast(jdbc, members);
        this.admin = cast.another(Caller.NATIONAL);
        this.member = cast.another(Caller.MEMBER);
    }

    @Test
    void whoeverPassesByFindsBoth() {
        assertThat(visited()).contains(INSIGNIAS, VERIFICATION);
    }

    @Test
    void whileRecognitionIsHiddenOnlyWhatWasIssuedIsVerified() {
        recognition.turn(admin, false, "Se prueba sin reconocimiento");
        boolean issued = jdbc.sql("select exists (select from credential)")
                .query(Boolean.class)
                .single();
        assertThat(visited()).doesNotContain(INSIGNIAS);
        assertThat(visited().contains(VERIFICATION)).isEqualTo(issued);

        jdbc.sql(ISSUE).param("member", member.id().value()).update();
        assertThat(visited()).doesNotContain(INSIGNIAS).contains(VERIFICATION);
        assertThat(web.get().uri("/acerca").with(Actors.as(member)))
                .bodyText()
                .doesNotContain(INSIGNIAS)
                .contains(VERIFICATION);
    }

    private String visited() {
        var answer = web.get().uri("/acerca").exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
