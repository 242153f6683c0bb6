package pe.minka.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the operator can ask for: by a Spanish name, or by the English one. */
public enum CommandName {
    FIRST_ADMINISTRATOR("primer-administrador", "first-administrator", Stage.PLATFORM),
    ISSUE_TOKEN("clave-programa", "issue-token", Stage.PLATFORM, "correo", "nombre", "permisos", "dias"),
    IMPORT_ORGANISATIONS("importar-entidades", "import-organisations", Stage.PLATFORM, "archivo", "por", "confirmar"),
    IMPORT_MEMBERS("importar-personas", "import-members", Stage.PLATFORM, "archivo", "por", "confirmar"),
    CHECK_POINTS("comprobar-puntos", "check-points", Stage.PLATFORM),
    REBUILD_RANKING("reconstruir-ranking", "rebuild-ranking", Stage.PLATFORM),
    SIMULATE_RULES("simular-reglas", "simulate-rules", Stage.PLATFORM, "por", "borrador"),
    LOAD_DEMO("cargar-demo", "load-demo", Stage.DEMO, "personas"),
    REMOVE_DEMO("quitar-demo", "remove-demo", Stage.DEMO, "confirmar"),
    DOCTOR("revisar", "doctor", Stage.ALONE),
    BACKUP("respaldar", "backup", Stage.ALONE, "a"),
    RESTORE("restaurar", "restore", Stage.ALONE, "de"),
    VERIFY("verificar", "verify", Stage.ALONE, "de", "contra-base");

    /** How much of the platform is started for a command. */
    enum Stage {
        /** Everything, except that nothing is served and nothing comes round by the clock. */
        PLATFORM,
        /** The same, with what only a demonstration has. */
        DEMO,
        /** Only the configuration is read: the database may be empty or away. */
        ALONE
    }

    private final String spanish;
    private final String english;
    private final Stage stage;
    private final String options;

    CommandName(String spanish, String english, Stage stage, String... options) {
        this.spanish = spanish;
        this.english = english;
        this.stage = stage;
        this.options = String.join(" ", options);
    }

    static Optional<CommandName> named(String text) {
        return Arrays.stream(values())
                .filter(one -> text.equals(one.spanish) || text.equals(one.english))
                .findFirst();
    }

    String english() {
        return english;
    }

    Stage stage() {
        return stage;
    }

    List<String> options() {
        return options.isEmpty() ? List.of() : List.of(options.split(" ", -1));
    }

    @Override
    public String toString() {
        return spanish;
    }
}
