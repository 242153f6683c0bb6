package pe.minka.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.Platform;
import pe.minka.embedded.EmbeddedDatabase;
import pe.minka.members.FirstAdministrators;
import pe.minka.shared.SecretToken;

/** An installation that starts for the first time, on two nodes. */
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorNoticeTests {

    private static final Pattern LINK = Pattern.compile("https://minka\\.example/primera-administracion/([\\w-]{43})");

    private final String url = EmbeddedDatabase.forTests().newDatabase();

    @Test
    void everyNodeSaysInItsLogHowToBeginUntilSomebodyAdministers(CapturedOutput log) {
        try (var one = node();
                var other = node()) {
            var links = LINK.matcher(log.getOut())
                    .results()
                    .map(found -> new SecretToken(found.group(1)))
                    .toList();
            assertThat(links).hasSize(2).doesNotHaveDuplicates();
            assertThat(links).allMatch(one.getBean(FirstAdministrators.class)::isOpen);
            somebodyAdministers(other.getBean(JdbcClient.class));
            assertThat(links).noneMatch(one.getBean(FirstAdministrators.class)::isOpen);
        }
        int before = log.getOut().length();
        node().close();
        assertThat(log.getOut().substring(before)).doesNotContain("primera-administracion");
    }

    private ConfigurableApplicationContext node() {
        List<String> settings = new ArrayList<>(List.of(
                "--minka.embedded=false",
                "--minka.base-url=https://minka.example",
                "--minka.mail.host=ninguno",
                "--minka.secret=only-good-for-the-start-of-this-test",
                "--minka.management.port=-1",
                "--server.port=0"));
        EmbeddedDatabase.settingsOf(url).forEach((setting, value) -> settings.add("--" + setting + "=" + value));
        return SpringApplication.run(Platform.class, settings.toArray(String[]::new));
    }

    private static void somebodyAdministers(JdbcClient jdbc) {
        jdbc.sql("""
                        with person as (
                            insert into member (id, version, mail, given_names, surnames, organisation, post, status,
                                                password, consent_version, consented_at, created_at, joined_at)
                            select gen_random_uuid(), 0, 'ana@minedu.gob.pe', 'Ana', 'Rojas', id, 'Directora',
                                   'ACTIVE', 'x', '2026-11', now(), now(), now()
                            from organisation
                            where code = 'MINEDU'
                            returning id)
                        insert into role_grant (member, role, granted_at) select id, 'ADMINISTRATOR', now() from person
                        """).update();
    }
}
