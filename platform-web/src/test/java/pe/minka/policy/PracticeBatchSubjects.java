package pe.minka.policy;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import pe.minka.imports.BatchId;
import pe.minka.imports.PracticeBatches;

/** Tables of practices, which are a national matter. */
final class PracticeBatchSubjects implements Subject.Family {

    private static final String ONE = "/admin/practicas/importar/{id}";
    private static final String STATE = "select b::text from practice_batch b where b.id = ?";

    private final PracticeBatches batches;

    PracticeBatchSubjects(PracticeBatches batches) {
        this.batches = batches;
    }

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET " + ONE, Subject.common(this::page)),
                entry("POST " + ONE + "/confirmar", Subject.common(scene -> decided(scene, false))),
                entry("POST " + ONE + "/publicar", Subject.common(scene -> decided(scene, true))),
                entry("POST " + ONE + "/deshacer", Subject.common(scene -> decided(scene, true))));
    }

    private Thing page(Scene scene) {
        String word = Scene.word();
        return Thing.marked(word).named("id", bring(scene, word).value());
    }

    private Thing decided(Scene scene, boolean applied) {
        var id = bring(scene, Scene.word());
        if (applied) {
            batches.apply(scene.nationalAdministrator(), id);
        }
        return Thing.watched(scene.reading(STATE, id.value())).named("id", id.value());
    }

    private BatchId bring(Scene scene, String word) {
        String table = "titulo;entidad;titular;resumen;problema;descripcion\n"
                + "Tutorías %s;UGEL Huancasancos;%s;Breve.;Lejos.;Cerca.\n"
                        .formatted(word, scene.nationalAdministrator().mail());
        return batches.preview(scene.nationalAdministrator(), word + ".csv", table.getBytes(StandardCharsets.UTF_8));
    }
}
