package pe.minka.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.PlatformTest;
import pe.minka.http.Visitor;
import pe.minka.members.Passwords;
import pe.minka.members.Registrations;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.web.entry.Newcomers;

/** A script of a page asks with the session of its browser, and shows for every change that it comes from the page. */
@PlatformTest
class BrowserWaysTests {

    private static final String NOTICE = """
            insert into notice (id, member, kind, group_key, occurrence, parameters, link, created_at)
            select :id, m.id, 'WELCOMED', 'welcome', cast(:id as text), '{}', '/ayuda', now()
            from member m
            where m.mail = :mail
            """;

    private final JdbcClient jdbc;
    private final Newcomers people;
    private final Visitor browser;
    private final UUID notice = UUID.randomUUID();
    private final String address = "/api/v1/notices/" + notice + "/read";

    @Autowired
    BrowserWaysTests(
            @LocalServerPort int port,
            Registrations registrations,
            Passwords passwords,
            OrganisationCatalogue organisations,
            JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.people = new Newcomers(registrations, passwords, organisations, jdbc);
        this.browser = new Visitor(port);
    }

    @BeforeEach
    void somebodyWithANotice() {
        String mail = people.member();
        assertThat(browser.signIn(mail, Newcomers.PASSWORD).statusCode()).isEqualTo(302);
        jdbc.sql(NOTICE).param("id", notice).param("mail", mail).update();
    }

    @Test
    void withTheValueOfThePageAChangeHappens() {
        assertThat(browser.get("/api/v1/notices").body()).contains(notice.toString());
        assertThat(browser.postJson(address, "X-CSRF-TOKEN", value()).statusCode())
                .isEqualTo(204);
        assertThat(isRead()).isTrue();
    }

    @Test
    void withoutItNothingHappens() {
        value();
        for (String[] headers : new String[][] {{}, {"X-CSRF-TOKEN", "inventado"}, {"X-CSRF-TOKEN", ""}}) {
            var refused = browser.postJson(address, headers);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(refused.body()).contains("\"falta-csrf\"");
        }
        assertThat(isRead()).isFalse();
    }

    @Test
    void theValueOfSomebodyElsesPageIsNone(@LocalServerPort int port) {
        var other = new Visitor(port);
        other.signIn(people.member(), Newcomers.PASSWORD);
        String foreign = other.document("/inicio").select("meta[name=_csrf]").attr("content");
        assertThat(foreign).isNotBlank();
        assertThat(browser.postJson(address, "X-CSRF-TOKEN", foreign).statusCode())
                .isEqualTo(403);
        assertThat(isRead()).isFalse();
    }

    @Test
    void aKeyCountsForASessionToo() {
        String[] headers = {"X-CSRF-TOKEN", value(), "Idempotency-Key", notice.toString()};
        var first = browser.postJson(address, headers);
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        jdbc.sql("update notice set read_at = null where id = :id")
                .param("id", notice)
                .update();
        var second = browser.postJson(address, headers);
        assertThat(second.statusCode()).isEqualTo(204);
        assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(isRead()).as("it happened once").isFalse();
    }

    private String value() {
        String value = browser.document("/inicio").select("meta[name=_csrf]").attr("content");
        assertThat(value).isNotBlank();
        return value;
    }

    private boolean isRead() {
        return jdbc.sql("select read_at is not null from notice where id = :id")
                .param("id", notice)
                .query(Boolean.class)
                .single();
    }
}
