package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.Supports;
import pe.minka.members.Access;
import pe.minka.walls.CardConversations;
import pe.minka.walls.CardId;
import pe.minka.walls.ContributionConversations;
import pe.minka.walls.ContributionId;

/** Walls, cards and contributions by a program. */
final class WallApiSubjects implements Subject.Family {

    private static final String CARDS = "/api/v1/walls/{id}/cards";
    private static final String CARD = "/api/v1/cards/{id}";
    private static final String NOTES = CARD + "/accompaniments/notes";
    private static final String CONTRIBUTION = "/api/v1/contributions/{id}";

    /** Written down as it would be, because nobody may say as much in a minute as is asked here. */
    private static final String SAY = """
            insert into conversation_comment (id, version, kind, subject, author, wording, state, written_at)
            values (?, 0, 'contribution', ?, ?, ?, 'SHOWN', now())
            """;

    private final Walled walled;
    private final Supports supports;

    WallApiSubjects(JdbcClient jdbc, Supports supports) {
        this.walled = new Walled(jdbc);
        this.supports = supports;
    }

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET " + CARDS, Subject.common(this::listed)),
                entry("POST " + CARDS, Subject.common(this::posting)),
                entry("GET " + CARD, Subject.common(this::read)),
                entry("GET " + CARD + "/contributions", Subject.common(this::board)),
                entry(
                        "POST " + CARD + "/contributions",
                        Subject.common(scene -> card(scene, scene.bystander()).withJson("{\"text\": \"Un acuerdo\"}"))),
                entry("POST " + CARD + "/solve", Subject.of(this::solving)),
                entry(
                        "POST " + CARD + "/move",
                        Subject.of(scene -> card(scene, scene.owner())
                                .withJson("{\"section\": \"temas\", \"place\": \"BOTTOM\"}"))),
                entry("POST " + CARD + "/promote", Subject.of(this::initiative)),
                entry("POST " + CARD + "/accompaniments", Subject.common(scene -> accompanied(scene, false))),
                entry("DELETE " + CARD + "/accompaniments", Subject.of(scene -> accompanied(scene, true))),
                entry(
                        "POST " + NOTES,
                        Subject.of(scene -> accompanied(scene, true).withJson("{\"text\": \"Hablamos\"}"))),
                entry(
                        "PUT " + NOTES + "/{note}",
                        Subject.of(scene -> noted(scene).withJson("{\"text\": \"Acordamos\"}"))),
                entry("DELETE " + NOTES + "/{note}", Subject.of(this::noted)),
                entry("PUT " + CARD + "/support", Subject.common(scene -> supported(scene, false))),
                entry("DELETE " + CARD + "/support", Subject.common(scene -> supported(scene, true))),
                entry("GET " + CONTRIBUTION + "/comments", Subject.common(this::comments)),
                entry(
                        "POST " + CONTRIBUTION + "/comments",
                        Subject.common(scene -> talk(scene, false).withJson("{\"text\": \"Gracias\"}"))),
                entry("PUT " + CONTRIBUTION + "/support", Subject.common(scene -> talk(scene, false))),
                entry("DELETE " + CONTRIBUTION + "/support", Subject.common(scene -> talk(scene, true))));
    }

    private static String title() {
        return "Cosecha " + Scene.word();
    }

    private String challenges() {
        return walled.wall("CHALLENGES", "Desafíos");
    }

    private UUID challenge(Access author, String title) {
        return walled.challenge(challenges(), author, title, Walled.How.SHOWN);
    }

    private Thing listed(Scene scene) {
        String wall = challenges();
        String title = title();
        walled.challenge(wall, scene.bystander(), title, Walled.How.SHOWN);
        return Thing.marked(title).named("id", walled.id(wall));
    }

    private Thing posting(Scene scene) {
        String wall = challenges();
        return Thing.watched(scene.reading(Walled.WALL, wall))
                .named("id", walled.id(wall))
                .withJson("{\"title\": \"Cosecha\", \"text\": \"Dejan de asistir\", \"section\": \"temas\"}");
    }

    private Thing read(Scene scene) {
        String title = title();
        return Thing.marked(title).named("id", challenge(scene.bystander(), title));
    }

    private Thing board(Scene scene) {
        UUID card = challenge(scene.bystander(), title());
        String text = "Acuerdo " + Scene.word();
        walled.contribution(card, scene.bystander(), text, false);
        return Thing.marked(text).named("id", card);
    }

    private Thing card(Scene scene, Access author) {
        return watched(scene, challenge(author, title()));
    }

    private static Thing watched(Scene scene, UUID card) {
        return Thing.watched(scene.reading(Walled.CARD, card)).named("id", card);
    }

    private Thing solving(Scene scene) {
        UUID card = challenge(scene.owner(), title());
        UUID best = walled.contribution(card, scene.bystander(), "Acuerdo", false);
        return watched(scene, card).withJson("{\"contribution\": \"" + best + "\"}");
    }

    private Thing initiative(Scene scene) {
        String wall = walled.wall("INITIATIVES", "Iniciativas");
        return watched(scene, walled.initiative(wall, scene.owner(), title()));
    }

    private Thing accompanied(Scene scene, boolean already) {
        UUID card = challenge(scene.bystander(), title());
        if (already) {
            walled.accompany(card, scene.owner());
        }
        return watched(scene, card);
    }

    private Thing noted(Scene scene) {
        UUID card = challenge(scene.bystander(), title());
        walled.accompany(card, scene.owner());
        UUID note = walled.note(card, "Hablamos");
        return watched(scene, card).named("note", note);
    }

    private Thing supported(Scene scene, boolean already) {
        UUID card = challenge(scene.bystander(), title());
        var asker = scene.asker();
        if (already && asker != null) {
            supports.give(asker, CardConversations.about(new CardId(card)));
        }
        return watched(scene, card);
    }

    private UUID contribution(Scene scene) {
        return walled.contribution(challenge(scene.bystander(), title()), scene.bystander(), "Acuerdo", false);
    }

    private Thing talk(Scene scene, boolean already) {
        UUID id = contribution(scene);
        var asker = scene.asker();
        if (already && asker != null) {
            supports.give(asker, ContributionConversations.about(new ContributionId(id)));
        }
        return Thing.watched(scene.reading(Walled.CONTRIBUTION, id)).named("id", id);
    }

    private Thing comments(Scene scene) {
        UUID id = contribution(scene);
        String text = "Dicho " + Scene.word();
        scene.change(SAY, CommentId.next().value(), id, scene.bystander().id().value(), text);
        return Thing.marked(text).named("id", id);
    }
}
