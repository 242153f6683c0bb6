package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import pe.minka.shared.Uuid7;

/** Themes and synonyms of the catalogue of practices, kept by national administrators. */
final class WordSubjects implements Subject.Family {

    private static final String THEME = """
            select coalesce(string_agg(concat_ws(' ', name, position, retired_at), '; '), '') from practice_theme where code = ?
            """;

    private static final String SYNONYM =
            "select coalesce(string_agg(words::text, '; '), '') from practice_synonym where id = ?";

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET /admin/temas/{code}", Subject.common(WordSubjects::shownTheme)),
                entry("POST /admin/temas/{code}", theme(thing -> thing.with("name", "Tema " + word()))),
                entry("POST /admin/temas/{code}/mover", theme(thing -> thing.with("hacia", "arriba"))),
                entry("POST /admin/temas/{code}/retirar", theme(thing -> thing)),
                entry("POST /admin/temas/{code}/restituir", Subject.common(WordSubjects::retired)),
                entry("POST /admin/temas/{code}/borrar", theme(thing -> thing)),
                entry("GET /admin/sinonimos/{id}", Subject.common(WordSubjects::shownSynonym)),
                entry(
                        "POST /admin/sinonimos/{id}",
                        synonym(thing -> thing.with("words", "una" + word() + ", otra" + word()))),
                entry("POST /admin/sinonimos/{id}/borrar", synonym(thing -> thing)));
    }

    /** Letters only. */
    private static String word() {
        return Scene.word()
                .chars()
                .map(letter -> Character.isDigit(letter) ? letter - '0' + 'g' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String code(Scene scene, String name) {
        String code = "tema-" + word();
        scene.change("insert into practice_theme (code, name, position) values (?, ?, 90)", code, name);
        return code;
    }

    private static Thing of(Scene scene, Thing thing, String code) {
        return thing.named("code", code).undoing(() -> scene.change("delete from practice_theme where code = ?", code));
    }

    private static Thing shownTheme(Scene scene) {
        String name = "Tema " + word();
        return of(scene, Thing.marked(name), code(scene, name));
    }

    private static Subject theme(UnaryOperator<Thing> asking) {
        return Subject.common(scene -> {
            String code = code(scene, "Tema " + word());
            return asking.apply(of(scene, Thing.watched(scene.reading(THEME, code)), code));
        });
    }

    private static Thing retired(Scene scene) {
        String code = code(scene, "Tema " + word());
        scene.change("update practice_theme set retired_at = now() where code = ?", code);
        return of(scene, Thing.watched(scene.reading(THEME, code)), code);
    }

    private static UUID synonym(Scene scene, String word) {
        UUID id = Uuid7.next();
        scene.change("insert into practice_synonym (id, words) values (?, array[?, 'x' || ?])", id, word, word);
        return id;
    }

    private static Thing of(Scene scene, Thing thing, UUID id) {
        return thing.named("id", id).undoing(() -> scene.change("delete from practice_synonym where id = ?", id));
    }

    private static Thing shownSynonym(Scene scene) {
        String word = word();
        return of(scene, Thing.marked(word), synonym(scene, word));
    }

    private static Subject synonym(UnaryOperator<Thing> asking) {
        return Subject.common(scene -> {
            UUID id = synonym(scene, word());
            return asking.apply(of(scene, Thing.watched(scene.reading(SYNONYM, id)), id));
        });
    }
}
