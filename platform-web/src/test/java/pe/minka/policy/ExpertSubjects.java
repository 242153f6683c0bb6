package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.Role;
import pe.minka.practices.ExpertComments;
import pe.minka.practices.ExpertInvitationId;
import pe.minka.practices.ExpertInviting;
import pe.minka.practices.ExpertKey;
import pe.minka.practices.ExpertLinks;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.practices.sheet.ExpertRemarks;
import pe.minka.shared.SecretToken;
import pe.minka.web.practices.Publishing;

/**
 * Comments of experts: in the own place somebody asks whoever is asking, or whoever is asking writes the practice and asks
 * others; elsewhere they have nothing to do with it.
 */
final class ExpertSubjects implements Subject.Family {

    private static final String COMMENTING = "/practicas/{code}/comentario-experto";
    private static final String INVITING = "/practicas/{code}/expertos";
    private static final String LINK = "/experto/{token}";

    private static final ExpertRemarks COMPLETE =
            new ExpertRemarks("Elsa Quispe", "Docente", "Universidad", "El padrón.", "Medir.", "Seguir.");

    private static final String COMMENTS = """
            select string_agg(c.revision || coalesce(c.withdrawn_at::text, 'there'), ' ')
            from practice_expert_comment c
            join practice p on p.id = c.practice
            where p.code = ?
            """;

    private static final String COMMENT_ID = """
            select c.id::text
            from practice_expert_comment c
            join practice p on p.id = c.practice
            where p.code = ?
            """;

    private static final String INVITATIONS = """
            select count(*) || coalesce(string_agg(coalesce(i.revoked_at, i.expires_at)::text, ' '), '')
            from practice_expert_invitation i
            join practice p on p.id = i.practice
            where p.code = ?
            """;

    private final Publishing publishing;
    private final ExpertInviting inviting;
    private final ExpertComments comments;
    private final ExpertLinks links;
    private final MemberAccess members;

    ExpertSubjects(
            Practices practices,
            PracticeWriting writing,
            PracticePublication publication,
            ExpertInviting inviting,
            ExpertComments comments,
            ExpertLinks links,
            MemberAccess members) {
        this.publishing = new Publishing(practices, writing, publication);
        this.inviting = inviting;
        this.comments = comments;
        this.links = links;
        this.members = members;
    }

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET " + COMMENTING, Subject.of(this::page)),
                entry("POST " + COMMENTING, Subject.of(scene -> filled(watched(scene, COMMENTS, asked(scene))))),
                entry(
                        "POST " + COMMENTING + "/borrador",
                        Subject.of(scene -> filled(watched(scene, COMMENTS, asked(scene))))),
                entry("POST " + COMMENTING + "/retirar", Subject.of(this::published)),
                entry(
                        "POST /api/v1/practices/{code}/expert-comments",
                        Subject.of(
                                scene -> watched(scene, COMMENTS, asked(scene)).withJson(json()))),
                entry("GET " + INVITING, Subject.of(this::list)),
                entry(
                        "POST " + INVITING,
                        Subject.of(scene -> watched(scene, INVITATIONS, written(scene))
                                .with("name", "Elsa Quispe")
                                .with("mail", Scene.word() + "@universidad.edu.pe"))),
                entry(
                        "POST " + INVITING + "/miembros",
                        Subject.of(scene -> watched(scene, INVITATIONS, written(scene))
                                .with("member", scene.someone("ACTIVE").value()))),
                entry("POST " + INVITING + "/{id}/enviar", Subject.of(this::invited)),
                entry("POST " + INVITING + "/{id}/retirar", Subject.of(this::invited)),
                entry("GET /comentarios-de-expertos/{id}", Subject.common(this::corrected)),
                entry("GET " + LINK, Subject.of(this::opened)),
                entry("POST " + LINK, Subject.of(scene -> filled(linked(scene, false)))),
                entry("POST " + LINK + "/borrador", Subject.of(scene -> filled(linked(scene, false)))),
                entry("POST " + LINK + "/retirar", Subject.of(scene -> linked(scene, true))));
    }

    private static Thing watched(Scene scene, String sql, String code) {
        return Thing.watched(scene.reading(sql, code)).named("code", code);
    }

    private static Thing filled(Thing thing) {
        return thing.with("keyAspect", "El padrón.").with("post", "Docente").with("revision", 0);
    }

    private static String json() {
        return """
                {"post": "Docente", "institution": "Universidad", "keyAspect": "El padrón.",
                 "improvements": "Medir.", "recommendations": "Seguir."}
                """;
    }

    private Access someone(Scene scene) {
        return members.of(scene.someone("ACTIVE")).orElseThrow();
    }

    /** A practice of somebody else, who in the own place has asked for a comment. */
    private String asked(Scene scene) {
        var holder = someone(scene);
        String code = publishing.publish(holder, "Práctica " + Scene.word());
        if (scene.place() == Place.OWN) {
            inviting.inviteMember(holder, code, scene.owner().id());
        }
        return code;
    }

    private Thing page(Scene scene) {
        return Thing.marked("Publicar comentario").named("code", asked(scene));
    }

    /** In every place the asker's own comment: there is none of others to withdraw by this address. */
    private Thing published(Scene scene) {
        var holder = someone(scene);
        String code = publishing.publish(holder, "Práctica " + Scene.word());
        @Nullable Access asker = scene.asker();
        if (asker != null && (scene.place() == Place.OWN || isAdvising(asker))) {
            if (scene.place() == Place.OWN) {
                inviting.inviteMember(holder, code, asker.id());
            }
            comments.submit(new ExpertKey.OfMember(asker, code), COMPLETE);
        }
        return watched(scene, COMMENTS, code);
    }

    /** What everybody reads, with what it said before. */
    private Thing corrected(Scene scene) {
        var holder = someone(scene);
        String code = publishing.publish(holder, "Práctica " + Scene.word());
        var expert = someone(scene);
        inviting.inviteMember(holder, code, expert.id());
        comments.submit(new ExpertKey.OfMember(expert, code), COMPLETE);
        return Thing.marked("Edición 1")
                .named(
                        "id",
                        Objects.requireNonNull(scene.reading(COMMENT_ID, code).get()));
    }

    private static boolean isAdvising(Access access) {
        return access.has(Role.ADVISOR) || access.has(Role.ADMINISTRATOR);
    }

    /** A practice whoever is asking writes in the own place, and somebody else elsewhere. */
    private String written(Scene scene) {
        return publishing.publish(writer(scene), "Práctica " + Scene.word());
    }

    private Access writer(Scene scene) {
        return scene.place() == Place.OWN ? scene.owner() : someone(scene);
    }

    private Thing list(Scene scene) {
        return Thing.marked("Una persona sin cuenta").named("code", written(scene));
    }

    private Thing invited(Scene scene) {
        var holder = writer(scene);
        String code = publishing.publish(holder, "Práctica " + Scene.word());
        return watched(scene, INVITATIONS, code).named("id", guest(holder, code).value());
    }

    private ExpertInvitationId guest(Access holder, String code) {
        inviting.inviteGuest(holder, code, "Elsa Quispe", Scene.word() + "@universidad.edu.pe");
        return inviting.list(holder, code).getLast().id();
    }

    /** The link itself, one that a newer one has replaced, or one that nobody was sent. */
    private SecretToken token(Scene scene, Access holder, String code, ExpertInvitationId invitation) {
        var token = links.issue(invitation);
        return switch (scene.place()) {
            case NEAR -> {
                inviting.sendAgain(holder, code, invitation);
                yield token;
            }
            case FAR -> SecretToken.generate();
            default -> token;
        };
    }

    private Thing opened(Scene scene) {
        var holder = someone(scene);
        String code = publishing.publish(holder, "Práctica " + Scene.word());
        return Thing.marked("Publicar comentario")
                .named("token", token(scene, holder, code, guest(holder, code)).value());
    }

    private Thing linked(Scene scene, boolean published) {
        var holder = someone(scene);
        String code = publishing.publish(holder, "Práctica " + Scene.word());
        var invitation = guest(holder, code);
        var key = new ExpertKey.OfLink(links.issue(invitation), null);
        if (published) {
            comments.save(key, COMPLETE, 0);
            comments.publish(key, true);
        }
        var token = scene.place() == Place.OWN ? key.token() : token(scene, holder, code, invitation);
        return Thing.watched(scene.reading(COMMENTS, code)).named("token", token.value());
    }
}
