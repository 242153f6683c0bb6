package pe.minka.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

/** Asks for pages and sends forms as one of the cast. */
public final class Browsing {

    private final MockMvcTester web;
    private final JdbcClient jdbc;
    private final Cast cast;

    public Browsing(MockMvcTester web, JdbcClient jdbc, MemberAccess members) {
        this.web = web;
        this.jdbc = jdbc;
        this.cast = new Cast(jdbc, members);
    }

    public Cast cast() {
        return cast;
    }

    public Access as(Caller caller) {
        return Objects.requireNonNull(cast.of(caller));
    }

    public MvcTestResult open(Access access, String address) {
        return web.get().uri(address).with(Actors.as(access)).exchange();
    }

    /** What a page says without its header, where everybody reads their own name. */
    public static String mainText(MvcTestResult page) {
        return Jsoup.parse(new String(page.getResponse().getContentAsByteArray(), UTF_8))
                .expectFirst("main")
                .text();
    }

    /** For an address with signs that have to be encoded. */
    public MvcTestResult open(Access access, URI address) {
        return web.get().uri(address).with(Actors.as(access)).exchange();
    }

    /** Fields are given as name and value in turn. */
    public MvcTestResult send(Access access, String address, String... fields) {
        var request = web.post().uri(address).with(Actors.as(access)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    public MvcTestResult upload(Access access, String address, String name, String content) {
        return web.post()
                .uri(address)
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", content.getBytes(UTF_8)))
                .with(Actors.as(access))
                .with(csrf())
                .exchange();
    }

    /** Another administrator, so that there are two. */
    public Access another(Caller caller) {
        return cast.another(caller);
    }

    public void grant(MemberId id, String role, String region) {
        jdbc.sql("insert into role_grant (member, role, region, granted_at) values (:id, :role, :region, now())")
                .param("id", id.value())
                .param("role", role)
                .param("region", region)
                .update();
    }

    public String status(MemberId id) {
        return jdbc.sql("select status from member where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    public long grants(MemberId id) {
        return jdbc.sql("select count(*) from role_grant where member = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    /** How often the log says that an attempt on somebody was refused under a rule. */
    public long refusals(MemberId id, String rule) {
        return jdbc.sql("""
                        select count(*)
                        from audit_entry
                        where subject = :id and action = 'decision.refused' and details ->> 'rule' = :rule
                        """)
                .param("id", id.value().toString())
                .param("rule", rule)
                .query(Long.class)
                .single();
    }
}
