package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.members.Access;

/** Walls for everybody, with cards and contributions of whoever is meant. */
final class WallSubjects implements Subject.Family {

    private static final String WALL = "/muros/{wall}";
    private static final String CARD = WALL + "/{card}";
    private static final String NOTE = CARD + "/acompanar/nota/{note}";
    private static final String ONE = "/aportes/{id}";

    private static final String QUEUE = "/moderacion/muros";

    private final Walled walled;

    WallSubjects(JdbcClient jdbc) {
        this.walled = new Walled(jdbc);
    }

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET " + WALL, Subject.common(scene -> wall())),
                entry("GET " + WALL + "/proyeccion", Subject.common(scene -> wall())),
                entry("GET " + WALL + "/nueva", Subject.common(scene -> wall())),
                entry(
                        "GET " + WALL + "/nueva/parecidas",
                        Subject.common(scene -> Thing.marked("data-lista").named("wall", challenges()))),
                entry("POST " + WALL + "/nueva", Subject.common(this::posting)),
                entry("GET " + CARD, Subject.common(scene -> shown(scene.bystander()))),
                entry("GET " + CARD + "/mover", Subject.of(scene -> shown(scene.owner()))),
                entry("GET " + CARD + "/editar", Subject.of(scene -> shown(scene.owner()))),
                entry(
                        "POST " + CARD + "/editar",
                        Subject.of(scene -> own(scene, Walled.How.SHOWN)
                                .with("title", title())
                                .with("text", "Otro texto"))),
                entry(
                        "POST " + CARD + "/mover",
                        Subject.of(scene -> own(scene, Walled.How.SHOWN)
                                .with("section", Walled.section())
                                .with("place", "BOTTOM"))),
                entry(
                        "POST " + CARD + "/archivos/{file}/quitar",
                        Subject.of(scene -> withFile(own(scene, Walled.How.SHOWN), "card"))),
                entry("POST " + CARD + "/retirar", Subject.of(scene -> own(scene, Walled.How.SHOWN))),
                entry("POST " + CARD + "/deshacer", Subject.of(scene -> own(scene, Walled.How.REMOVED))),
                entry("POST " + CARD + "/archivar", Subject.of(scene -> own(scene, Walled.How.SHOWN))),
                entry(
                        "POST " + CARD + "/fijar",
                        Subject.ofOthers(scene -> own(scene, Walled.How.SHOWN).with("fijar", true))),
                entry("POST " + CARD + "/practica", Subject.of(this::initiative)),
                entry("POST " + CARD + "/acompanar", Subject.common(scene -> accompanied(scene, false))),
                entry(
                        "POST " + CARD + "/acompanar/nota",
                        Subject.of(scene -> accompanied(scene, true).with("nota", "Hablamos"))),
                entry("GET " + NOTE, Subject.of(this::noteShown)),
                entry("POST " + NOTE, Subject.of(scene -> noted(scene).with("text", "Acordamos"))),
                entry("POST " + NOTE + "/quitar", Subject.of(this::noted)),
                entry("POST " + CARD + "/acompanar/cerrar", Subject.of(scene -> accompanied(scene, true))),
                entry("GET " + CARD + "/moderar", Subject.ofOthers(scene -> shown(scene.owner()))),
                entry(
                        "POST " + CARD + "/moderar",
                        Subject.ofOthers(scene -> own(scene, Walled.How.SHOWN)
                                .with("verdict", "HIDDEN")
                                .with("reason", "Nombra a un estudiante"))),
                entry(
                        "POST " + CARD + "/aportes",
                        Subject.common(scene -> card(scene, scene.bystander(), Walled.How.SHOWN)
                                .with("text", "Un acuerdo")
                                .with("section", "PROPOSAL"))),
                entry("GET " + QUEUE, Subject.ofOthers(this::waiting)),
                entry("POST " + QUEUE, Subject.ofOthers(this::letIn)),
                entry("POST " + QUEUE + "/{kind}/{id}/tomar", Subject.ofOthers(scene -> claimed(scene, false))),
                entry("POST " + QUEUE + "/{kind}/{id}/soltar", Subject.ofOthers(scene -> claimed(scene, true))),
                entry("GET " + ONE, Subject.common(scene -> read(scene, scene.bystander()))),
                entry("GET " + ONE + "/mover", Subject.of(scene -> read(scene, scene.owner()))),
                entry("GET " + ONE + "/editar", Subject.of(scene -> read(scene, scene.owner()))),
                entry(
                        "POST " + ONE + "/editar",
                        Subject.of(scene -> contribution(scene, false).with("text", "Otro aporte"))),
                entry(
                        "POST " + ONE + "/mover",
                        Subject.of(scene -> contribution(scene, false)
                                .with("section", "QUESTION")
                                .with("place", "TOP"))),
                entry(
                        "POST " + ONE + "/apoyo",
                        Subject.common(scene -> said(scene, scene.bystander(), scene.bystander(), false)
                                .with("dar", true))),
                entry(
                        "POST " + ONE + "/elegir",
                        Subject.of(scene -> said(scene, scene.owner(), scene.bystander(), false))),
                entry(
                        "POST " + ONE + "/archivos/{file}/quitar",
                        Subject.of(scene -> withFile(contribution(scene, false), "id"))),
                entry("POST " + ONE + "/retirar", Subject.of(scene -> contribution(scene, false))),
                entry("POST " + ONE + "/deshacer", Subject.of(scene -> contribution(scene, true))),
                entry(
                        "POST " + ONE + "/fijar",
                        Subject.of(scene ->
                                said(scene, scene.owner(), scene.owner(), false).with("fijar", true))),
                entry("GET " + ONE + "/moderar", Subject.ofOthers(scene -> read(scene, scene.owner()))),
                entry(
                        "POST " + ONE + "/moderar",
                        Subject.ofOthers(scene -> contribution(scene, false)
                                .with("verdict", "HIDDEN")
                                .with("reason", "Nombra a un estudiante"))));
    }

    private static String title() {
        return "Cosecha " + Scene.word();
    }

    private String challenges() {
        return walled.wall("CHALLENGES", "Desafíos");
    }

    private Thing wall() {
        String title = "Muro " + Scene.word();
        return Thing.marked(title).named("wall", walled.wall("CHALLENGES", title));
    }

    private Thing posting(Scene scene) {
        String wall = challenges();
        return Thing.watched(scene.reading(Walled.WALL, wall))
                .named("wall", wall)
                .with("title", title())
                .with("text", "Dejan de asistir")
                .with("section", Walled.section());
    }

    private Thing shown(Access author) {
        String title = title();
        String wall = challenges();
        return Thing.marked(title)
                .named("wall", wall)
                .named("card", walled.challenge(wall, author, title, Walled.How.SHOWN));
    }

    private Thing own(Scene scene, Walled.How how) {
        return card(scene, scene.owner(), how);
    }

    private Thing withFile(Thing post, String variable) {
        return post.named("file", walled.file(UUID.fromString(post.name(variable))));
    }

    private Thing card(Scene scene, Access author, Walled.How how) {
        String wall = challenges();
        return watched(scene, wall, walled.challenge(wall, author, title(), how));
    }

    private static Thing watched(Scene scene, String wall, UUID card) {
        return Thing.watched(scene.reading(Walled.CARD, card))
                .named("wall", wall)
                .named("card", card);
    }

    private Thing initiative(Scene scene) {
        String wall = walled.wall("INITIATIVES", "Iniciativas");
        return watched(scene, wall, walled.initiative(wall, scene.owner(), title()));
    }

    /** Of another office; already by whoever is meant, or by nobody yet. */
    private Thing accompanied(Scene scene, boolean already) {
        String wall = challenges();
        UUID card = walled.challenge(wall, scene.bystander(), title(), Walled.How.SHOWN);
        if (already) {
            walled.accompany(card, scene.owner());
        }
        return watched(scene, wall, card);
    }

    private Thing noteShown(Scene scene) {
        String text = "Hablamos " + Scene.word();
        String wall = challenges();
        UUID card = walled.challenge(wall, scene.bystander(), title(), Walled.How.SHOWN);
        walled.accompany(card, scene.owner());
        return Thing.marked(text).named("wall", wall).named("card", card).named("note", walled.note(card, text));
    }

    private Thing noted(Scene scene) {
        String wall = challenges();
        UUID card = walled.challenge(wall, scene.bystander(), title(), Walled.How.SHOWN);
        walled.accompany(card, scene.owner());
        UUID note = walled.note(card, "Hablamos");
        return watched(scene, wall, card).named("note", note);
    }

    private Thing waiting(Scene scene) {
        String title = title();
        walled.challenge(challenges(), scene.owner(), title, Walled.How.WAITING);
        return Thing.marked(title);
    }

    private Thing letIn(Scene scene) {
        UUID card = walled.challenge(challenges(), scene.owner(), title(), Walled.How.WAITING);
        return Thing.watched(scene.reading(Walled.CARD, card))
                .with("chosen", card)
                .with("verdict", "APPROVED");
    }

    private Thing claimed(Scene scene, boolean already) {
        UUID card = walled.challenge(challenges(), scene.owner(), title(), Walled.How.WAITING);
        var asker = scene.asker();
        if (already && asker != null) {
            walled.claim(card, asker);
        }
        return Thing.watched(scene.reading(Walled.CARD, card))
                .named("kind", "card")
                .named("id", card);
    }

    private Thing read(Scene scene, Access author) {
        String text = "Acuerdo " + Scene.word();
        UUID card = walled.challenge(challenges(), scene.bystander(), title(), Walled.How.SHOWN);
        return Thing.marked(text).named("id", walled.contribution(card, author, text, false));
    }

    private Thing contribution(Scene scene, boolean removed) {
        return said(scene, scene.bystander(), scene.owner(), removed);
    }

    private Thing said(Scene scene, Access challenger, Access author, boolean removed) {
        UUID card = walled.challenge(challenges(), challenger, title(), Walled.How.SHOWN);
        UUID id = walled.contribution(card, author, "Acuerdo", removed);
        return Thing.watched(scene.reading(Walled.CONTRIBUTION, id)).named("id", id);
    }
}
