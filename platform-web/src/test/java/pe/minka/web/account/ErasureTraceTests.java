package pe.minka.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.CollectionUtils;
import pe.minka.PlatformTest;
import pe.minka.files.Upload;
import pe.minka.members.Access;
import pe.minka.members.Accounts;
import pe.minka.members.Approvals;
import pe.minka.members.Enrolment;
import pe.minka.members.MailAddress;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.members.MemberPhotos;
import pe.minka.members.Profile;
import pe.minka.members.Reason;
import pe.minka.members.Registrations;
import pe.minka.members.Role;
import pe.minka.members.RoleScope;
import pe.minka.members.Roles;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.policy.Cast;
import pe.minka.samples.ImageSamples;
import pe.minka.shared.SecretToken;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

/** Somebody lives through everything the platform offers and leaves: nothing in any table tells who it was. */
@PlatformTest
class ErasureTraceTests {

    private static final String PASSWORD = "un gato sobre la mesa";
    private static final String SURNAMES = "Pumacahua Ñahuincopa";
    private static final Pattern LINK = Pattern.compile("/registro/confirmar/(\\S+)");

    private static final String TEXT_COLUMNS = """
            select c.table_name, c.column_name
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
              and c.data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'bytea', 'ARRAY', 'xml')
            """;

    private final MockMvcTester web;
    private final JdbcClient jdbc;
    private final MemberAccess members;
    private final ApplicationContext platform;
    private final Access admin;
    private final MailAddress mail = new MailAddress("zenobia-" + UUID.randomUUID() + "@ugel.gob.pe");

    @Autowired
    ErasureTraceTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members, ApplicationContext platform) {
        this.web = web;
        this.jdbc = jdbc;
        this.members = members;
        this.platform = platform;
        this.admin = Objects.requireNonNull(new Cast(jdbc, members).of(Caller.NATIONAL));
    }

    @Test
    void nothingNamesWhoHasLeft() {
        var id = join();
        live(id);
        awaitListeners(id);
        assertThat(traces(SURNAMES)).as("the scan finds what is there").isNotEmpty();
        assertThat(traces(mail.value())).isNotEmpty();

        assertThat(web.post()
                        .uri("/mi/cuenta/datos/borrar")
                        .param("password", PASSWORD)
                        .param("word", "BORRAR")
                        .with(Actors.as(members.of(id).orElseThrow()))
                        .with(csrf()))
                .redirectedUrl()
                .isEqualTo("/");
        awaitListeners(id);

        assertThat(traces(SURNAMES)).isEmpty();
        assertThat(traces("Pumacahua")).isEmpty();
        assertThat(traces("pumacahua")).isEmpty();
        assertThat(traces(mail.value())).isEmpty();
        assertThat(count("select count(*) from spring_session where principal_name = :id::text", id))
                .isZero();
        assertThat(count("select count(*) from notice where member = :id", id)).isZero();
        assertThat(count("select count(*) from audit_entry where subject = :id::text and action = 'role.granted'", id))
                .as("what was decided stays, under the pseudonym")
                .isEqualTo(1);
    }

    private MemberId join() {
        var registrations = platform.getBean(Registrations.class);
        registrations.enrol(new Enrolment(
                mail, new Profile("Zenobia", SURNAMES, ugel("ugel-050003"), "Especialista"), PASSWORD, "2026-11"));
        registrations.confirm(linkInMail());
        var id = id();
        platform.getBean(Approvals.class).approve(admin, id);
        return id;
    }

    private void live(MemberId id) {
        var reason = new Reason("Así se acordó");
        platform.getBean(Roles.class).grant(admin, id, new RoleScope(Role.ADVISOR, "AYA"), reason);
        platform.getBean(Roles.class).grant(admin, id, new RoleScope(Role.ADMINISTRATOR, "AYA"), reason);
        platform.getBean(Accounts.class).disable(admin, id, reason);
        platform.getBean(Accounts.class).enable(admin, id, reason);
        var me = members.of(id).orElseThrow();
        assertThat(web.post()
                        .uri("/mi/cuenta")
                        .params(CollectionUtils.toMultiValueMap(Map.of(
                                "givenNames", List.of("Zenobia Luz"),
                                "surnames", List.of(SURNAMES),
                                "post", List.of("Jefa Pumacahua"),
                                "organisation",
                                        List.of(ugel("ugel-150202").value().toString()))))
                        .with(Actors.as(me))
                        .with(csrf()))
                .hasStatus(302);
        jdbc.sql("""
                with batch as (insert into invitation_batch (id, file_name, ignored, uploaded_by, uploaded_at, status)
                               values (:id, 'lista.csv', '{}', :admin, now(), 'PREVIEW')
                               returning id)
                insert into invitation_row (batch, line, given_names, surnames, mail, organisation_text, post, outcome,
                                            problems)
                select id, 1, 'Zenobia', :surnames, :mail, 'UGEL', 'Jefa', 'KNOWN', '[]'
                from batch
                """)
                .param("id", UUID.randomUUID())
                .param("admin", admin.id().value())
                .param("surnames", SURNAMES)
                .param("mail", mail.value())
                .update();
        platform.getBean(MemberPhotos.class)
                .replace(me, new Upload(SURNAMES + ".jpg", new ByteArrayResource(ImageSamples.photo(50, 50))));
        assertThat(web.get().uri("/mi/cuenta").with(Actors.as(members.of(id).orElseThrow())))
                .hasStatusOk();
    }

    private OrganisationId ugel(String slug) {
        return platform.getBean(OrganisationCatalogue.class)
                .findBySlug(slug)
                .orElseThrow()
                .id();
    }

    private MemberId id() {
        return new MemberId(jdbc.sql("select id from member where mail = :mail")
                .param("mail", mail.value())
                .query(UUID.class)
                .single());
    }

    private SecretToken linkInMail() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> jdbc
                                .sql(
                                        "select text from mail_message where recipient = :mail and kind = 'CONFIRM_ADDRESS'")
                                .param("mail", mail.value())
                                .query(String.class)
                                .list()
                                .stream()
                                .map(LINK::matcher)
                                .filter(Matcher::find)
                                .map(link -> new SecretToken(link.group(1)))
                                .findFirst()
                                .orElse(null),
                        Objects::nonNull);
    }

    private void awaitListeners(MemberId id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> count(
                                "select count(*) from event_publication where serialized_event like '%' || :id::text || '%'",
                                id)
                        == 0);
    }

    private long count(String sql, MemberId id) {
        return jdbc.sql(sql).param("id", id.value()).query(Long.class).single();
    }

    /** Every column of every table that holds the text. */
    private List<String> traces(String text) {
        return jdbc.sql(TEXT_COLUMNS).query((row, number) -> new String[] {row.getString(1), row.getString(2)}).stream()
                .filter(column -> holds(column[0], column[1], text))
                .map(column -> column[0] + "." + column[1])
                .toList();
    }

    private boolean holds(String table, String column, String text) {
        String value = "case when pg_typeof(\"" + column + "\") = 'bytea'::regtype then encode(\"" + column
                + "\"::text::bytea, 'escape') else \"" + column + "\"::text end";
        return jdbc.sql("select exists (select from \"" + table + "\" where strpos(" + value + ", :text) > 0)")
                .param("text", text)
                .query(Boolean.class)
                .single();
    }
}
