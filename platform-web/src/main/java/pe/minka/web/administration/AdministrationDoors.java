package pe.minka.web.administration;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.members.Access;
import pe.minka.web.security.Caller;
import pe.minka.web.security.RoutePolicy;

/** The pages of the administration an administrator may open; one appears here when it is built. */
@Component
class AdministrationDoors {

    private static final List<Door> ALL = List.of(
            new Door("people", "/admin/personas", "group"),
            new Door("applications", "/admin/solicitudes", "user"),
            new Door("invitations", "/admin/invitaciones", "mail"),
            new Door("requests", "/admin/roles", "key"),
            new Door("domains", "/admin/dominios", "shield"),
            new Door("organisations", "/admin/entidades", "building"),
            new Door("imports", "/admin/entidades/importar", "file"),
            new Door("practiceImports", "/admin/practicas/importar", "file"),
            new Door("macroregions", "/admin/macrorregiones", "pin"),
            new Door("partners", "/admin/aliados", "link"),
            new Door("themes", "/admin/temas", "filter"),
            new Door("synonyms", "/admin/sinonimos", "search"),
            new Door("walls", "/admin/muros", "chat"),
            new Door("recognition", "/admin/reconocimiento/reglas", "up"),
            new Door("orphans", "/admin/sin-titular", "flag"),
            new Door("standings", "/admin/reconocimiento/escalones", "up"),
            new Door("reviews", "/admin/reconocimiento/revisiones", "help"),
            new Door("badges", "/admin/reconocimiento/insignias", "flag"),
            new Door("corrections", "/admin/reconocimiento/correcciones", "edit"),
            new Door("oversight", "/admin/reconocimiento/ranking", "list"),
            new Door("approaches", "/admin/reconocimiento/por-llegar", "up"),
            new Door("reciprocity", "/admin/reconocimiento/reciprocidad", "eye"),
            new Door("signingKeys", "/admin/claves-de-firma", "key"),
            new Door("features", "/admin/funciones", "eye"),
            new Door("news", "/admin/sin-atender", "alert"),
            new Door("audit", "/admin/auditoria", "list"));

    private final RoutePolicy policy;
    private final RecognitionSwitch recognition;

    AdministrationDoors(RoutePolicy policy, RecognitionSwitch recognition) {
        this.policy = policy;
        this.recognition = recognition;
    }

    /** A page: its texts are named by its name. */
    record Door(String name, String href, String icon) {}

    List<Door> of(Access admin) {
        var caller = admin.isNationalAdministrator() ? Caller.NATIONAL : Caller.REGIONAL;
        return ALL.stream()
                .filter(door -> policy.rules().stream()
                        .anyMatch(rule -> rule.method().equals(HttpMethod.GET)
                                && rule.path().getPatternString().equals(door.href())
                                && rule.isOpenTo(caller)
                                && (!rule.recognition() || recognition.isShown())))
                .toList();
    }
}
