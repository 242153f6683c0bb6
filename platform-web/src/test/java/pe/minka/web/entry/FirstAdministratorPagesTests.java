package pe.minka.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.PlatformTest;
import pe.minka.http.Visitor;
import pe.minka.members.Passwords;
import pe.minka.members.Registrations;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.shared.SecretToken;

/** The page behind the link of the operator. */
@PlatformTest
class FirstAdministratorPagesTests {

    private static final String LINK = """
            insert into first_administrator_link (token_hash, while_fewer_than, issued_at, expires_at)
            values (:hash, 1000000, now(), now() + interval '1 day')
            """;

    /** Unless there is no other, who must stay. */
    private static final String END_OF_ROLE = """
            delete from role_grant g
            where g.member in (select id from member where mail = :mail)
              and exists (select
                          from role_grant other
                          join member m on m.id = other.member
                          where m.mail <> :mail and m.status = 'ACTIVE' and other.role = 'ADMINISTRATOR'
                            and other.region is null)
            """;

    private final JdbcClient jdbc;
    private final Newcomers people;
    private final Visitor browser;
    private final String mail = Newcomers.freshMail();
    private final String address = address();

    @Autowired
    FirstAdministratorPagesTests(
            @LocalServerPort int port,
            Registrations registrations,
            Passwords passwords,
            OrganisationCatalogue organisations,
            JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.people = new Newcomers(registrations, passwords, organisations, jdbc);
        this.browser = new Visitor(port);
        jdbc.sql(LINK).param("hash", new SecretToken(token()).hash()).update();
    }

    private String address() {
        return "/primera-administracion/" + token();
    }

    private String token() {
        return "first-" + mail.replaceAll("[^\\w-]", "-");
    }

    @AfterEach
    void nobodyStaysAnAdministrator() {
        jdbc.sql(END_OF_ROLE).param("mail", mail).update();
    }

    @Test
    void aPersonOpensTheAccountAndAdministersEverything() {
        browser.head(address);
        assertThat(browser.get(address).body()).contains("Empezar a administrar", "Entidad donde trabajas");
        var done = browser.submit(address, people.enrolment(mail));
        assertThat(done.headers().firstValue("Location").orElse("")).endsWith("/ingresar");
        assertThat(browser.get("/ingresar").body()).contains("ya administras la comunidad");
        assertThat(browser.signIn(mail, Newcomers.PASSWORD).statusCode()).isEqualTo(302);
        var used = browser.get(address);
        assertThat(used.statusCode()).isEqualTo(410);
        assertThat(used.body()).contains("Este enlace ya no sirve");
        assertThat(jdbc.sql("""
                        select count(*)
                        from role_grant g
                        join member m on m.id = g.member
                        where m.mail = :mail and g.role = 'ADMINISTRATOR' and g.region is null
                        """).param("mail", mail).query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void whatIsAmissIsSaidAndNothingTypedIsLost() {
        var form = people.enrolment(mail);
        form.putAll(Map.of("password", "12345678", "surnames", "Ccorahua"));
        var refused = browser.submit(address, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Muchas personas usan esa contraseña", "value=\"Ccorahua\"");
        form.remove("consent");
        assertThat(browser.submit(address, form).body()).contains("autorización");
        assertThat(people.status(mail)).isEqualTo("NONE");
        assertThat(browser.get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheFormDoesNotHaveChangesNothing() {
        var form = people.enrolment(mail);
        form.putAll(Map.of("role", "ADMINISTRATOR", "status", "ERASED", "id", "1"));
        browser.submit(address, form);
        assertThat(people.status(mail)).isEqualTo("ACTIVE");
    }

    @Test
    void aGuessedLinkGetsACalmPage() {
        assertThat(browser.get("/primera-administracion/no-existe").statusCode())
                .isEqualTo(410);
    }
}
