package pe.minka.identities;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.members.MemberId;

/** Members with a mail address that a provider may know as well. */
record Residents(JdbcClient jdbc) {

    private static final String MEMBER = """
            insert into member (id, version, mail, given_names, surnames, organisation, post, status, password,
                                consent_version, consented_at, mail_verified_at, created_at, joined_at)
            select :id, 0, :mail, 'Nilda', 'Ccorahua', o.id, 'Jefa', :status, 'x', '2026-11', now(), now(), now(), now()
            from organisation o
            order by o.code
            limit 1
            """;

    static String freshMail() {
        return "nilda-" + UUID.randomUUID() + "@ugel.gob.pe";
    }

    MemberId member(String mail) {
        return member(mail, "ACTIVE");
    }

    MemberId member(String mail, String status) {
        var id = new MemberId(UUID.randomUUID());
        jdbc.sql(MEMBER)
                .param("id", id.value())
                .param("mail", mail)
                .param("status", status)
                .update();
        return id;
    }

    int linked(MemberId member) {
        return jdbc.sql("select count(*) from identity where member = :member")
                .param("member", member.value())
                .query(Integer.class)
                .single();
    }
}
