package pe.minka.policy;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import pe.minka.organisations.OrganisationImportId;
import pe.minka.organisations.OrganisationImports;

/** Files of organisations, which are a national matter. */
final class ImportSubjects implements Subject.Family {

    private static final String ONE = "/admin/entidades/importar/{id}";
    private static final String STATE = "select i::text from organisation_import i where i.id = ?";
    private static final String FORGET = "delete from organisation where kind = 'UGEL' and code = ?";

    private final OrganisationImports imports;

    ImportSubjects(OrganisationImports imports) {
        this.imports = imports;
    }

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET " + ONE, Subject.common(scene -> page(scene, false))),
                entry("POST " + ONE + "/confirmar", Subject.common(scene -> decided(scene, false))),
                entry("POST " + ONE + "/revisar", Subject.common(scene -> decided(scene, false))),
                entry("GET " + ONE + "/deshacer", Subject.common(scene -> page(scene, true))),
                entry("POST " + ONE + "/deshacer", Subject.common(scene -> decided(scene, true))));
    }

    private Thing page(Scene scene, boolean confirmed) {
        String code = OrganisationSubjects.freeCode();
        var file = upload(scene, code, confirmed);
        return Thing.marked(code + ".csv").named("id", file.value()).undoing(() -> scene.change(FORGET, code));
    }

    private Thing decided(Scene scene, boolean confirmed) {
        String code = OrganisationSubjects.freeCode();
        var file = upload(scene, code, confirmed);
        return Thing.watched(scene.reading(STATE, file.value()))
                .named("id", file.value())
                .undoing(() -> scene.change(FORGET, code));
    }

    private OrganisationImportId upload(Scene scene, String code, boolean confirmed) {
        String rows = "tipo;codigo;nombre;region\nUGEL;%s;%s;Ayacucho\n".formatted(code, OrganisationSubjects.name());
        var file = imports.preview(code + ".csv", rows.getBytes(StandardCharsets.UTF_8), scene.editor());
        if (confirmed) {
            imports.confirm(file, scene.editor());
        }
        return file;
    }
}
