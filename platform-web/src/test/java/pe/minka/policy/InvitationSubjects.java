package pe.minka.policy;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import pe.minka.members.InvitationBatchId;
import pe.minka.members.InvitationBatches;
import pe.minka.members.MemberId;

/** Invitations: own is what the asker has sent. */
final class InvitationSubjects implements Subject.Family {

    private static final String FILES = "/admin/invitaciones/archivo/{id}";

    private static final String INVITE = """
            insert into invitation (member, invited_by, invited_at, sent_at)
            values (?, ?, now(), now() - interval '2 hours')
            """;

    private static final String INVITATION = "select i::text from invitation i where i.member = ?";
    private static final String INVITED = "select status from member where mail = ?";
    private static final String BATCH = "select status from invitation_batch where id = ?";
    private static final String ROWS =
            "select count(*)::text from invitation_row where mail = ? and outcome = 'INVITE'";

    private final InvitationBatches batches;

    InvitationSubjects(InvitationBatches batches) {
        this.batches = batches;
    }

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET /admin/invitaciones", Subject.of(InvitationSubjects::listed)),
                entry("POST /admin/invitaciones/persona", Subject.of(InvitationSubjects::form)),
                entry("POST /admin/invitaciones/{id}/reenviar", Subject.of(InvitationSubjects::one)),
                entry("POST /admin/invitaciones/{id}/retirar", Subject.of(InvitationSubjects::one)),
                entry("POST /admin/invitaciones/archivo", Subject.of(InvitationSubjects::sent)),
                entry("GET " + FILES, Subject.of(this::preview)),
                entry("POST " + FILES + "/confirmar", Subject.of(scene -> decided(scene, upload(scene, mail())))),
                entry("POST " + FILES + "/descartar", Subject.of(scene -> decided(scene, upload(scene, mail())))),
                entry("POST " + FILES + "/deshacer", Subject.of(scene -> decided(scene, confirmed(scene)))));
    }

    private static Thing listed(Scene scene) {
        return Thing.marked("personas/" + invited(scene).value());
    }

    private static Thing one(Scene scene) {
        var person = invited(scene).value();
        return Thing.watched(scene.reading(INVITATION, person)).named("id", person);
    }

    private static MemberId invited(Scene scene) {
        var person = scene.place() == Place.FAR ? scene.person("INVITED") : scene.someone("INVITED");
        scene.change(INVITE, person.value(), scene.administrator().id().value());
        return person;
    }

    private static Thing form(Scene scene) {
        String mail = mail();
        return Thing.watched(scene.reading(INVITED, mail))
                .with("givenNames", "Ana")
                .with("surnames", "Alca")
                .with("mail", mail)
                .with("organisation", "ugel-" + scene.place().ugel())
                .with("post", "Jefa");
    }

    private static Thing sent(Scene scene) {
        String mail = mail();
        return Thing.watched(scene.reading(ROWS, mail)).withFile(file(scene, mail));
    }

    private Thing preview(Scene scene) {
        String mail = mail();
        return Thing.marked(mail).named("id", upload(scene, mail).value());
    }

    private static Thing decided(Scene scene, InvitationBatchId batch) {
        return Thing.watched(scene.reading(BATCH, batch.value())).named("id", batch.value());
    }

    private InvitationBatchId upload(Scene scene, String mail) {
        byte[] content = file(scene, mail).getBytes(StandardCharsets.UTF_8);
        return batches.upload(scene.administrator(), "gente.csv", content);
    }

    private InvitationBatchId confirmed(Scene scene) {
        var batch = upload(scene, mail());
        batches.confirm(scene.administrator(), batch);
        return batch;
    }

    private static String file(Scene scene, String mail) {
        return "nombres,apellidos,correo,entidad,cargo\nAna,Alca,%s,UGEL %s,Jefa\n"
                .formatted(mail, scene.place().ugel());
    }

    private static String mail() {
        return Scene.word() + "@invitada.pe";
    }
}
