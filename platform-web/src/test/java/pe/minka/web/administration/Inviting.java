package pe.minka.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.members.Access;
import pe.minka.policy.Browsing;

/** Invites people to UGEL Huancasancos, one by one and with a file, as an administrator does. */
record Inviting(Browsing browsing, JdbcClient jdbc) {

    /** Whoever has this mail address from now on. */
    UUID invite(Access admin, String mail) {
        assertThat(browsing.send(
                        admin,
                        "/admin/invitaciones/persona",
                        "givenNames",
                        "Ana",
                        "surnames",
                        "Alca",
                        "mail",
                        mail,
                        "organisationText",
                        "UGEL Huancasancos",
                        "post",
                        "Jefa"))
                .hasStatus(302);
        return jdbc.sql("select id from member where mail = :mail")
                .param("mail", mail)
                .query(UUID.class)
                .single();
    }

    /** The address where the file is reviewed. */
    String upload(Access admin, String content) {
        var sent = browsing.upload(admin, "/admin/invitaciones/archivo", "gente.csv", content);
        assertThat(sent).hasStatus(302);
        return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    }
}
