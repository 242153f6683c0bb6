package pe.minka.nodes;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import pe.minka.devices.CodeApp;
import pe.minka.devices.SoftPasskey;
import pe.minka.http.Visitor;
import pe.minka.members.Consent;

/** Members of an installation that a test knows by its database only. */
record Residents(JdbcClient database) {

    static final String PASSWORD = "caminos de herradura";

    static final String SECOND_STEP = "/mi/cuenta/segundo-paso";

    private static final Pattern CHALLENGE = Pattern.compile("\"challenge\":\"([^\"]+)\"");
    private static final String HASH = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode(PASSWORD);

    private static final String MEMBER = """
            insert into member (id, version, mail, given_names, surnames, organisation, post, status, password,
                                consent_version, consented_at, mail_verified_at, created_at, joined_at)
            select :id, 0, :mail, 'Nilda', 'Ccorahua', o.id, 'Especialista', 'ACTIVE', :password,
                   :consent, now(), now(), now(), now()
            from organisation o
            where o.region = 'AYA'
            limit 1
            """;

    private static final String ROLE = """
            insert into role_grant (member, role, region, granted_at) values (:id, :role, null, now())
            """;

    /** What a page asks a passkey. */
    static String challenge(Visitor browser, String page) {
        String question = browser.submit(page, page + "/pregunta", Map.of()).body();
        var found = CHALLENGE.matcher(question);
        if (!found.find()) {
            throw new IllegalStateException("no question: " + question);
        }
        return found.group(1);
    }

    /** Somebody who lives here, and by which mail address. */
    record Resident(UUID id, String mail) {

        void signIn(Visitor browser) {
            var answer = browser.signIn(mail, PASSWORD);
            if (answer.statusCode() != 302) {
                throw new IllegalStateException("not let in: " + answer.statusCode() + " " + answer.body());
            }
        }

        /** With what whoever administers needs besides the password. */
        void signInAndSetUpApp(Visitor browser) {
            signIn(browser);
            String page = SECOND_STEP + "/app";
            var app = new CodeApp(browser.document(page).select("p.code").text().replace(" ", ""));
            var answer = browser.submit(page, Map.of("code", app.codeAt(Instant.now())));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("no app: " + answer.statusCode() + " " + answer.body());
            }
        }

        SoftPasskey signInAndSetUpPasskey(Visitor browser, String address) {
            signIn(browser);
            String page = SECOND_STEP + "/llaves";
            var passkey = new SoftPasskey("localhost", address, "");
            String challenge = challenge(browser, page);
            var answer = browser.submit(page, Map.of("name", "Mi teléfono", "answer", passkey.create(challenge)));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("no passkey: " + answer.statusCode() + " " + answer.body());
            }
            return passkey;
        }
    }

    Resident member() {
        var resident = new Resident(UUID.randomUUID(), "persona-" + UUID.randomUUID() + "@ugel.gob.pe");
        database.sql(MEMBER)
                .param("id", resident.id())
                .param("mail", resident.mail())
                .param("password", HASH)
                .param("consent", Consent.CURRENT)
                .update();
        return resident;
    }

    Resident with(String role) {
        var resident = member();
        database.sql(ROLE).param("id", resident.id()).param("role", role).update();
        return resident;
    }
}
