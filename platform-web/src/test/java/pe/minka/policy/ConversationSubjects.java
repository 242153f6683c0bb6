package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.Follows;
import pe.minka.conversations.ReportReason;
import pe.minka.conversations.Reporting;
import pe.minka.conversations.Supports;
import pe.minka.members.Access;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.web.practices.Publishing;

/** Conversations about published practices: every member reads and writes them, and in their scope some moderate. */
final class ConversationSubjects implements Subject.Family {

    private static final String ABOUT = "/conversaciones/{kind}/{id}";
    private static final String ONE = "/comentarios/{id}";

    private static final String API = "/api/v1/practices/{code}";

    private static final String STANCES = """
            select (select count(*) from conversation_support s where s.subject = p.id)
                   || ' ' || (select count(*) from conversation_follow f where f.subject = p.id)
            from practice p
            where p.code = ?
            """;

    private static final String SAID = """
            select count(*)::text
            from conversation_comment c
            join practice p on p.id = c.subject
            where p.code = ?
            """;

    private static final String COUNTS = """
            select concat_ws(' ', c.comments, c.supports, (select count(*) from conversation_follow f
                                                           where f.subject = c.subject))
            from conversation c
            where c.subject = ?
            """;

    private static final String COMMENT = """
            select c::text
                   || (select count(*) from conversation_claim k where k.post = c.id)
                   || (select count(*) from conversation_sanction k where k.post = c.id)
                   || (select count(*) from conversation_sanction_lifted l
                       join conversation_sanction k on k.id = l.sanction
                       where k.post = c.id)
                   || (select count(*) from conversation_comment r where r.parent = c.id)
                   || (select count(*) from conversation_report r where r.post = c.id)
                   || (select count(*) from conversation_decision d where d.post = c.id)
                   || (select count(*) from conversation_appeal a where a.post = c.id)
            from conversation_comment c
            where c.id = ?
            """;

    private static final String FOLLOWS = "select count(*)::text from conversation_follow where subject = ?";

    private static final String SAY = """
            with kept as (insert into conversation (kind, subject, region, comments) values ('practice', ?, ?, 1))
            insert into conversation_comment (id, version, kind, subject, author, wording, state, written_at)
            values (?, 0, 'practice', ?, ?, ?, 'SHOWN', now())
            """;

    private static final String HIDE = """
            with decided as (insert into conversation_decision (id, post, verdict, reason, decided_by, decided_at)
                             select gen_random_uuid(), c.id, 'HIDDEN', ?, c.author, now()
                             from conversation_comment c
                             where c.id = ?)
            update conversation_comment set state = 'HIDDEN' where id = ?
            """;

    private static final String WARN = """
            insert into conversation_sanction (id, member, post, reason, given_by, given_at) values (?, ?, ?, ?, ?, now())
            """;

    private static final String SILENCE = """
            insert into conversation_sanction (id, member, post, reason, region, given_by, given_at, ends_at)
            select gen_random_uuid(), c.author, c.id, 'Insulta', o.region, c.author, now(), now() + interval '3 days'
            from conversation_comment c
            join member m on m.id = c.author
            join organisation o on o.id = m.organisation
            where c.id = ?
            """;

    private static final String CLAIM = """
            insert into conversation_claim (post, moderator, claimed_at) values (?, ?, now())
            """;

    /** The later, the longer ago, so that it stands on the first page of what waits. */
    private static final String LONG_AGO = """
            update conversation_report
            set reported_at = timestamptz '2001-01-01' - (clock_timestamp() - timestamptz '2020-01-01')
            where post = ?
            """;

    private final Publishing publishing;
    private final Reporting reporting;
    private final Follows follows;
    private final Supports supports;
    private final JdbcClient jdbc;

    ConversationSubjects(
            Practices practices,
            PracticeWriting writing,
            PracticePublication publication,
            Reporting reporting,
            Follows follows,
            Supports supports,
            JdbcClient jdbc) {
        this.publishing = new Publishing(practices, writing, publication);
        this.reporting = reporting;
        this.follows = follows;
        this.supports = supports;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET " + ABOUT, Subject.common(this::conversation)),
                entry("GET " + ABOUT + "/menciones", Subject.common(this::suggestion)),
                entry(
                        "POST " + ABOUT + "/comentarios",
                        Subject.common(scene -> counted(scene, scene.owner()).with("text", "Gracias"))),
                entry(
                        "POST " + ABOUT + "/apoyo",
                        Subject.common(
                                scene -> counted(scene, scene.bystander()).with("dar", "true"))),
                entry("POST " + ABOUT + "/seguimiento", Subject.common(this::following)),
                entry("GET " + ONE, Subject.common(this::read)),
                entry("GET " + ONE + "/reportar", Subject.common(this::read)),
                entry(
                        "POST " + ONE + "/respuestas",
                        Subject.common(scene -> anothers(scene).with("text", "Gracias"))),
                entry(
                        "POST " + ONE + "/reportar",
                        Subject.common(scene -> anothers(scene).with("reason", "OFFENCE"))),
                entry("GET " + ONE + "/editar", Subject.of(this::own)),
                entry(
                        "POST " + ONE + "/editar",
                        Subject.of(scene ->
                                watched(scene, said(scene.owner(), word())).with("text", word()))),
                entry("POST " + ONE + "/retirar", Subject.of(scene -> watched(scene, said(scene.owner(), word())))),
                entry("GET " + ONE + "/descargo", Subject.of(this::hidden)),
                entry("POST " + ONE + "/descargo", Subject.of(this::answered)),
                entry("GET " + API + "/comments", Subject.common(this::comments)),
                entry(
                        "POST " + API + "/comments",
                        Subject.common(scene -> named(scene, false, SAID).withJson("{\"text\": \"Gracias\"}"))),
                entry("PUT " + API + "/support", Subject.common(scene -> named(scene, false))),
                entry("DELETE " + API + "/support", Subject.common(scene -> named(scene, true))),
                entry("PUT " + API + "/follow", Subject.common(scene -> named(scene, false))),
                entry("DELETE " + API + "/follow", Subject.common(scene -> named(scene, true))),
                entry("GET /mi/seguidas", Subject.of(this::followed)),
                entry(
                        "GET " + ABOUT + "/reportar",
                        Subject.common(scene -> read(scene).named("kind", "comment"))),
                entry(
                        "POST " + ABOUT + "/reportar",
                        Subject.common(scene ->
                                anothers(scene).named("kind", "comment").with("reason", "OFFENCE"))),
                entry(
                        "GET " + ABOUT + "/descargo",
                        Subject.of(scene -> hidden(scene).named("kind", "comment"))),
                entry(
                        "POST " + ABOUT + "/descargo",
                        Subject.of(scene -> answered(scene).named("kind", "comment"))),
                entry("GET /mi/moderacion", Subject.of(this::received)),
                entry("POST /moderacion", Subject.ofOthers(this::decidedTogether)),
                entry("POST /moderacion/{id}/tomar", Subject.ofOthers(this::claimed)),
                entry("POST /moderacion/{id}/soltar", Subject.ofOthers(this::left)),
                entry(
                        "POST /moderacion/{id}/aviso",
                        Subject.ofOthers(scene -> claimed(scene).with("days", 0).with("why", "Insulta a una colega"))),
                entry("POST /moderacion/{id}/reanudar", Subject.ofOthers(this::silenced)),
                entry("GET /moderacion", Subject.ofOthers(this::reported)),
                entry("GET /moderacion/{id}", Subject.ofOthers(this::reported)),
                entry("POST /moderacion/{id}", Subject.ofOthers(this::decided)));
    }

    private static String word() {
        return "Dicho " + Scene.word();
    }

    private UUID practice(Access owner, String title) {
        String code = publishing.publish(owner, title);
        return jdbc.sql("select id from practice where code = ?")
                .param(code)
                .query(UUID.class)
                .single();
    }

    private static Thing about(Thing thing, UUID practice) {
        return thing.named("kind", "practice").named("id", practice);
    }

    private Thing conversation(Scene scene) {
        String title = "Práctica " + Scene.word();
        return about(Thing.marked(title), practice(scene.owner(), title));
    }

    private Thing suggestion(Scene scene) {
        var owner = scene.owner();
        String surname = owner.profile().surnames();
        return about(Thing.marked(surname), practice(owner, "Práctica " + Scene.word()))
                .with("q", surname);
    }

    private Thing counted(Scene scene, Access owner) {
        var practice = practice(owner, "Práctica " + Scene.word());
        return about(Thing.watched(scene.reading(COUNTS, practice)), practice);
    }

    private Thing comments(Scene scene) {
        String text = word();
        var comment = said(scene.bystander(), text).value();
        return Thing.marked(text)
                .named(
                        "code",
                        jdbc.sql("select p.code from practice p join conversation_comment c on c.subject = p.id"
                                        + " where c.id = ?")
                                .param(comment)
                                .query(String.class)
                                .single());
    }

    /** By its code; supported and followed by the asker already, or not. */
    private Thing named(Scene scene, boolean already) {
        return named(scene, already, STANCES);
    }

    private Thing named(Scene scene, boolean already, String watched) {
        String code = publishing.publish(scene.bystander(), "Práctica " + Scene.word());
        var asker = scene.asker();
        if (already && asker != null) {
            var about = new pe.minka.conversations.Subject(
                    "practice",
                    jdbc.sql("select id from practice where code = ?")
                            .param(code)
                            .query(UUID.class)
                            .single());
            supports.give(asker, about);
            follows.follow(asker, about);
        }
        return Thing.watched(scene.reading(watched, code)).named("code", code);
    }

    private Thing following(Scene scene) {
        var practice = practice(scene.owner(), "Práctica " + Scene.word());
        return about(Thing.watched(scene.reading(FOLLOWS, practice)), practice).with("seguir", "true");
    }

    /** Written down as it would be, because nobody may say as much in a minute as is asked here. */
    private CommentId said(Access author, String text) {
        var id = CommentId.next();
        var practice = practice(author, "Práctica " + Scene.word());
        jdbc.sql(SAY)
                .params(
                        practice,
                        author.region(),
                        id.value(),
                        practice,
                        author.id().value(),
                        text)
                .update();
        return id;
    }

    private Thing read(Scene scene) {
        String text = word();
        return Thing.marked(text).named("id", said(scene.bystander(), text).value());
    }

    private Thing own(Scene scene) {
        String text = word();
        return Thing.marked(text).named("id", said(scene.owner(), text).value());
    }

    private static Thing watched(Scene scene, CommentId id) {
        return Thing.watched(scene.reading(COMMENT, id.value())).named("id", id.value());
    }

    /** By somebody who is not the asker. */
    private Thing anothers(Scene scene) {
        return watched(scene, said(scene.bystander(), word()));
    }

    private CommentId hide(Scene scene, String reason) {
        var id = said(scene.owner(), word());
        scene.change(HIDE, reason, id.value(), id.value());
        return id;
    }

    private Thing hidden(Scene scene) {
        String reason = word();
        return Thing.marked(reason).named("id", hide(scene, reason).value());
    }

    private Thing answered(Scene scene) {
        return watched(scene, hide(scene, "Insulta")).with("text", "Era una broma");
    }

    private Thing followed(Scene scene) {
        var owner = scene.owner();
        String title = "Práctica " + Scene.word();
        follows.follow(owner, new pe.minka.conversations.Subject("practice", practice(owner, title)));
        return Thing.marked(title);
    }

    private CommentId report(Scene scene, String text) {
        var author = scene.owner();
        var id = said(author, text);
        reporting.report(scene.bystander(), id, ReportReason.OFFENCE, "");
        scene.change(LONG_AGO, id.value());
        return id;
    }

    private Thing reported(Scene scene) {
        String text = word();
        return Thing.marked(text).named("id", report(scene, text).value());
    }

    private Thing decided(Scene scene) {
        return watched(scene, report(scene, word())).with("verdict", "HIDDEN").with("reason", "Insulta a una colega");
    }

    private Thing received(Scene scene) {
        String reason = word();
        var owner = scene.owner();
        scene.change(
                WARN,
                UUID.randomUUID(),
                owner.id().value(),
                UUID.randomUUID(),
                reason,
                owner.id().value());
        return Thing.marked(reason);
    }

    private Thing decidedTogether(Scene scene) {
        var id = report(scene, word());
        return Thing.watched(scene.reading(COMMENT, id.value()))
                .with("chosen", id.value())
                .with("verdict", "HIDDEN")
                .with("reason", "Insulta a una colega");
    }

    private Thing claimed(Scene scene) {
        return watched(scene, report(scene, word()));
    }

    private Thing silenced(Scene scene) {
        var id = report(scene, word());
        scene.change(SILENCE, id.value());
        return watched(scene, id).with("because", "Se disculpó");
    }

    private Thing left(Scene scene) {
        var id = report(scene, word());
        var asker = scene.asker();
        if (asker != null) {
            scene.change(CLAIM, id.value(), asker.id().value());
        }
        return watched(scene, id);
    }
}
