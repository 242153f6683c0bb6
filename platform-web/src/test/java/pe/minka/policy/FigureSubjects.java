package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;

/** What is public and has a name in its address. */
final class FigureSubjects implements Subject.Family {

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET /indicadores/{code}", shown("code", "gestores", "Personas con cuenta activa")),
                entry("GET /indicadores/{code}.csv", shown("code", "gestores", "Ayacucho")),
                entry("GET /ayuda/{slug}", shown("slug", "entrar", "Minka es para quienes gestionan")));
    }

    private static Subject shown(String variable, String name, String mark) {
        return Subject.common(scene -> Thing.marked(mark).named(variable, name));
    }
}
