package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;

/** What the audit log says of a region, wherever it is read. */
final class AuditSubjects implements Subject.Family {

    private static final String RECORD = """
            insert into audit_entry (at, action, subject_kind, subject, region, reason, details)
            values (now(), 'member.disabled', 'member', ?, ?, ?, '{}')
            """;

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET /admin", Subject.ofOthers(scene -> Thing.marked("personas/" + recorded(scene, "sí")))),
                entry("GET /admin/auditoria", Subject.ofOthers(AuditSubjects::someone)),
                entry("GET /admin/auditoria.csv", Subject.ofOthers(scene -> {
                    String why = Scene.word();
                    recorded(scene, why);
                    return Thing.marked(why);
                })));
    }

    /** Asked for by identity, the page must not tell the name of somebody it may not show. */
    private static Thing someone(Scene scene) {
        String person = recorded(scene, "sí");
        return Thing.marked("Persona Elenco " + person).with("persona", person);
    }

    private static String recorded(Scene scene, String why) {
        String person = scene.person("ACTIVE").value().toString();
        scene.change(RECORD, person, scene.place().region(), why);
        return person;
    }
}
