package pe.minka.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The one English word that the glossary gives for a Spanish term is the word in the code. */
class GlossaryTests {

    private static final Path GLOSSARY = Path.of("../docs/glosario.md");
    private static final Pattern BUILT_ROW = Pattern.compile("(?m)^\\|(.*)\\|\\s*✔[^|]*\\|\\s*$");
    private static final Pattern IDENTIFIER = Pattern.compile("`([^`]+)`");

    @Test
    void everythingBuiltHasItsNameInTheCode() {
        Set<String> names = names();
        List<String> missing = new ArrayList<>();
        List<String> rows = Sources.found(BUILT_ROW, GLOSSARY);
        for (String row : rows) {
            String code = row.split("\\|", -1)[1];
            var identifiers = IDENTIFIER.matcher(code);
            while (identifiers.find()) {
                if (!names.contains(identifiers.group(1))) {
                    missing.add(identifiers.group(1));
                }
            }
        }
        assertThat(rows).hasSizeGreaterThan(15);
        assertThat(missing).isEmpty();
    }

    private static Set<String> names() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("pe.minka");
        Stream<String> types = classes.stream().map(type -> type.getSimpleName());
        Stream<String> constants = classes.stream()
                .filter(type -> type.isEnum())
                .flatMap(type -> type.getFields().stream()
                        .filter(field -> field.getModifiers().contains(JavaModifier.ENUM))
                        .map(field -> type.getSimpleName() + "." + field.getName()));
        return Stream.concat(types, constants).collect(Collectors.toSet());
    }
}
