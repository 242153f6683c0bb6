package pe.minka.web.entry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.members.Admission;
import pe.minka.members.Consent;
import pe.minka.members.MailAddress;
import pe.minka.members.MemberId;
import pe.minka.members.Passwords;
import pe.minka.members.Profile;
import pe.minka.members.Registrations;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.shared.Peru;

/** People who sign in with a password, all of UGEL Huancasancos in Ayacucho. */
public record Newcomers(
        Registrations registrations, Passwords passwords, OrganisationCatalogue organisations, JdbcClient jdbc) {

    public static final String PASSWORD = "caminos de herradura";

    /** One hash for everybody here: making it takes its time. */
    private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

    private static final String OFFICE = "ugel-050003";

    static String freshMail() {
        return "persona-" + UUID.randomUUID() + "@ugel.gob.pe";
    }

    /** An active member, whose mail address it answers. */
    public String member() {
        String mail = freshMail();
        var office = organisations.findBySlug(OFFICE).orElseThrow().id();
        registrations.admit(new Admission(
                new MailAddress(mail),
                new Profile("Nilda", "Ccorahua", office, "Especialista"),
                HASHES.computeIfAbsent(PASSWORD, passwords::hash),
                new Consent(Consent.CURRENT, Peru.startOf(LocalDate.of(2026, 11, 2)))));
        return mail;
    }

    String withStatus(String status) {
        String mail = member();
        jdbc.sql("update member set status = :status where mail = :mail")
                .param("status", status)
                .param("mail", mail)
                .update();
        return mail;
    }

    public MemberId id(String mail) {
        return new MemberId(jdbc.sql("select id from member where mail = :mail")
                .param("mail", mail)
                .query(UUID.class)
                .single());
    }

    String status(String mail) {
        return jdbc.sql("select coalesce((select status from member where mail = :mail), 'NONE')")
                .param("mail", mail)
                .query(String.class)
                .single();
    }

    /** The form of /registro filled in as it should be. */
    Map<String, String> enrolment(String mail) {
        Map<String, String> form = new HashMap<>();
        form.put("givenNames", "Nilda Rosa");
        form.put("surnames", "Ccorahua Yáñez");
        form.put("organisation", OFFICE);
        form.put("organisationText", "");
        form.put("post", "Especialista de gestión");
        form.put("mail", mail);
        form.put("password", PASSWORD);
        form.put("consent", "true");
        form.put("version", Consent.CURRENT);
        return form;
    }
}
