package pe.minka.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;
import pe.minka.Platform;

/** The modules know only whom they declare, and the diagram in the documentation shows them as they are. */
@Tag("alone")
class ModularityTests {

    private static final Path DIAGRAM = Path.of("../docs/modules.md");
    private static final Path METADATA =
            Path.of("src/main/resources/META-INF/spring-modulith/application-modules.json");
    private static final ApplicationModules MODULES = ApplicationModules.of(Platform.class);

    @Test
    void everyModuleDependsOnlyOnWhatItDeclares() {
        MODULES.verify();
    }

    @Test
    void everyModuleOfTheHouseIsFound() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .contains(
                        "shared",
                        "setup",
                        "audit",
                        "organisations",
                        "members",
                        "notifications",
                        "statistics",
                        "gamification",
                        "web");
    }

    /** {@code mvn verify -Dminka.docs.update=true} writes the diagram anew. */
    @Test
    void theDiagramInTheDocumentationIsTheTruth() throws IOException {
        String generated = diagram();
        if (Boolean.getBoolean("minka.docs.update")) {
            Files.writeString(DIAGRAM, generated);
        }
        assertThat(DIAGRAM).hasContent(generated);
    }

    /** Who starts reads it instead of looking through every class, which takes seconds. */
    @Test
    void theModulesStandInTheOrderInWhichTheyAreMigrated() throws IOException {
        String generated = MODULES.stream()
                .map(module -> "  \"" + module.getIdentifier() + "\": {}")
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        if (Boolean.getBoolean("minka.docs.update")) {
            Files.createDirectories(METADATA.getParent());
            Files.writeString(METADATA, generated);
        }
        assertThat(METADATA).hasContent(generated);
    }

    private static String diagram() {
        List<ApplicationModule> modules = MODULES.stream()
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .toList();
        String nodes = modules.stream()
                .map(module -> "    " + module.getIdentifier() + "\n")
                .collect(Collectors.joining());
        String arrows = modules.stream().map(ModularityTests::arrows).collect(Collectors.joining());
        return """
                # Modules

                Generated from the code by `ModularityTests`; an arrow says «knows». Every module may also use `shared`.

                ```mermaid
                graph TD
                """ + nodes + arrows + "```\n";
    }

    private static String arrows(ApplicationModule module) {
        return module.getDependencies(MODULES, DependencyDepth.IMMEDIATE)
                .uniqueModules()
                .map(target -> target.getIdentifier().toString())
                .filter(target -> !target.equals("shared"))
                .sorted()
                .map(target -> "    " + module.getIdentifier() + " --> " + target + "\n")
                .collect(Collectors.joining());
    }
}
