package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.Follows;
import pe.minka.conversations.Supports;
import pe.minka.lessons.LessonConversations;
import pe.minka.lessons.LessonReading;
import pe.minka.lessons.LessonReview;
import pe.minka.lessons.LessonSubmission;
import pe.minka.lessons.Lessons;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.web.lessons.Teaching;

/** Talking about published lessons by a program: every member may, about those of others. */
final class LessonTalkSubjects implements Subject.Family {

    private static final String API = "/api/v1/lessons/{code}";

    private static final String TALK = """
            select concat_ws(' ', (select count(*) from conversation_comment c where c.subject = l.id),
                             (select count(*) from conversation_support s where s.subject = l.id),
                             (select count(*) from conversation_follow f where f.subject = l.id))
            from lesson l
            where l.code = ?
            """;

    /** Written down as it would be, because nobody may say as much in a minute as is asked here. */
    private static final String SAY = """
            insert into conversation_comment (id, version, kind, subject, author, wording, state, written_at)
            values (?, 0, 'lesson', ?, ?, ?, 'SHOWN', now())
            """;

    private final Teaching teaching;
    private final LessonReading reading;
    private final Supports supports;
    private final Follows follows;

    LessonTalkSubjects(
            Lessons lessons,
            LessonSubmission submission,
            LessonReview review,
            OrganisationCatalogue catalogue,
            LessonReading reading,
            Supports supports,
            Follows follows) {
        this.teaching = new Teaching(lessons, submission, review, catalogue);
        this.reading = reading;
        this.supports = supports;
        this.follows = follows;
    }

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET " + API + "/comments", Subject.common(this::comments)),
                entry(
                        "POST " + API + "/comments",
                        Subject.common(scene -> talk(scene, false).withJson("{\"text\": \"Gracias\"}"))),
                entry("PUT " + API + "/support", Subject.common(scene -> talk(scene, false))),
                entry("DELETE " + API + "/support", Subject.common(scene -> talk(scene, true))),
                entry("PUT " + API + "/follow", Subject.common(scene -> talk(scene, false))),
                entry("DELETE " + API + "/follow", Subject.common(scene -> talk(scene, true))));
    }

    private String lesson(Scene scene) {
        return teaching.published(scene.bystander(), "Kits " + Scene.word(), scene.someone("ACTIVE"));
    }

    private pe.minka.conversations.Subject about(String code) {
        return LessonConversations.about(reading.page(null, code).id());
    }

    /** Supported and followed by the asker already, or not. */
    private Thing talk(Scene scene, boolean already) {
        String code = lesson(scene);
        var asker = scene.asker();
        if (already && asker != null) {
            supports.give(asker, about(code));
            follows.follow(asker, about(code));
        }
        return Thing.watched(scene.reading(TALK, code)).named("code", code);
    }

    private Thing comments(Scene scene) {
        String code = lesson(scene);
        String text = "Dicho " + Scene.word();
        scene.change(
                SAY,
                CommentId.next().value(),
                about(code).id(),
                scene.bystander().id().value(),
                text);
        return Thing.marked(text).named("code", code);
    }
}
