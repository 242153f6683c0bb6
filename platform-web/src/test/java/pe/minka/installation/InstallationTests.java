package pe.minka.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What an installation is told to set is what the platform reads, and the other way round. */
class InstallationTests {

    private static final Path INFRA = Path.of("../infra");
    private static final Pattern READ = Pattern.compile("\\$\\{((?:MINKA|SERVER)_\\w+)");
    private static final Pattern NAMED =
            Pattern.compile("\\b((?:MINKA_[A-Z][A-Z0-9_]*[A-Z0-9])|SERVER_PORT|SERVER_ADDRESS)\\b");
    private static final Pattern SECRET =
            Pattern.compile("(?i)\\s*(?:Environment=)?#?(?!secrets:)\\w*(?:password|secret)\\w*\\s*[:=]\\s*\\S.*");
    private static final Pattern METRIC = Pattern.compile("\\bminka_[a-z_]+");

    /** Read by the launcher, Spring Boot, the proxy, the compose file and the rigs. */
    private static final Set<String> BESIDE = Set.of(
            "MINKA_JAVA_OPTIONS",
            "SERVER_ADDRESS",
            "MINKA_PROXY_BIND",
            "MINKA_PROXY_PLAIN",
            "MINKA_PROXY_SOURCE",
            "MINKA_PROXY_USER",
            "MINKA_NODE_1",
            "MINKA_NODE_2",
            "MINKA_CHECK_1",
            "MINKA_CHECK_2",
            "MINKA_IMAGE",
            "MINKA_HTTPS_PORT",
            "MINKA_HTTP_PORT",
            "MINKA_BACKUPS");

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".env.example",
                "compose.yaml",
                "compose.mail.yaml",
                "compose.oidc.yaml",
                "compose.s3.yaml",
                "Dockerfile",
                "systemd/minka.service",
                "proxy/haproxy.cfg",
                "postgres/set-passwords.sql"
            })
    void nothingIsSetThatNobodyReads(String file) throws IOException {
        Set<String> known = settings();
        known.addAll(BESIDE);
        assertThat(named(INFRA.resolve(file)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(known).contains(name.replaceFirst("_FILE$", "")));
    }

    @Test
    void everySettingIsExplained() throws IOException {
        assertThat(withoutFiles(named(INFRA.resolve(".env.example")))).containsAll(settings());
        assertThat(withoutFiles(named(INFRA.resolve("README.md")))).containsAll(settings());
        assertThat(settings()).hasSizeGreaterThan(20);
    }

    @Test
    void theProxyGetsEveryAddressItNeeds() throws IOException {
        Set<String> needed = found(READ, INFRA.resolve("proxy/haproxy.cfg"));
        needed.removeAll(Set.of("MINKA_PROXY_SOURCE", "MINKA_PROXY_USER")); // can be left out

        assertThat(compose("proxy").get("environment"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys(needed);
    }

    @Test
    void nobodyHasADefaultPassword() throws IOException {
        for (String file : new String[] {
            "compose.yaml",
            "compose.mail.yaml",
            "compose.oidc.yaml",
            "compose.s3.yaml",
            ".env.example",
            "systemd/minka.service"
        }) {
            assertThat(Files.readString(INFRA.resolve(file)).lines())
                    .as(file)
                    .noneMatch(line -> SECRET.matcher(line).matches() && !line.contains("FILE"));
        }
    }

    @Test
    void everySecretOfAFileReachesBothNodes() throws IOException {
        var offered = named(INFRA.resolve(".env.example"));
        offered.removeIf(name -> !name.endsWith("_FILE"));

        for (String node : new String[] {"node1", "node2"}) {
            assertThat(givenTo(node)).as(node).containsAll(offered);
        }
    }

    @Test
    void theSecretsStayOutOfTheRepositoryAndOfTheImage() throws IOException {
        assertThat(Files.readAllLines(Path.of("../.gitignore"))).contains("infra/secrets/", "infra/.env");
        assertThat(Files.readAllLines(INFRA.resolve("Dockerfile.dockerignore")))
                .contains("infra/secrets", "infra/.env");
    }

    @Test
    void theSettingsToCopyKeepPlainPagesOnTheirMachine() throws IOException {
        assertThat(Files.readAllLines(INFRA.resolve(".env.example"))).contains("SERVER_ADDRESS=127.0.0.1");
    }

    @Test
    void everyServiceOfTheStackIsChecked() throws IOException {
        for (String service : new String[] {"node1", "node2", "proxy", "database", "redis", "mail"}) {
            assertThat(compose(service)).as(service).containsKeys("healthcheck", "restart", "deploy", "image");
        }
    }

    /** {@code ManagementTests} sees that the platform tells them. */
    @Test
    void theDashboardAndTheAlertsShowFiguresThatExist() throws IOException {
        String told = Files.readString(Path.of("src/test/java/pe/minka/web/probes/ManagementTests.java"));
        for (String file : new String[] {"watch/minka-dashboard.json", "watch/alerts.yaml"}) {
            assertThat(found(METRIC, INFRA.resolve(file)))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(told).contains("\"" + name));
        }
    }

    @Test
    void everyScriptCanBeRunAsItIs() throws IOException {
        try (Stream<Path> files = Files.walk(INFRA)) {
            assertThat(files.filter(file ->
                            file.toString().endsWith(".sh") && !file.toString().contains("parts")))
                    .isNotEmpty()
                    .allMatch(Files::isExecutable);
        }
    }

    /** Every setting that a configuration file of the platform takes from the environment. */
    private static Set<String> settings() throws IOException {
        Set<String> settings = found(READ, Path.of("src/main/resources/application.yaml"));
        settings.addAll(found(READ, Path.of("../platform-core/src/main/resources/minka-core.yaml")));
        return settings;
    }

    private static Set<String> named(Path file) throws IOException {
        return found(NAMED, file);
    }

    private static Set<String> withoutFiles(Set<String> names) {
        return names.stream().map(name -> name.replaceFirst("_FILE$", "")).collect(Collectors.toSet());
    }

    private static Set<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map(match -> match.group(match.groupCount()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> givenTo(String node) {
        return Stream.of("compose.yaml", "compose.mail.yaml", "compose.oidc.yaml", "compose.s3.yaml")
                .map(file -> (Map<?, ?>) compose(file, node).get("environment"))
                .flatMap(environment -> environment.keySet().stream())
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> compose(String service) {
        return compose("compose.yaml", service);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> compose(String file, String service) {
        try (var reader = Files.newBufferedReader(INFRA.resolve(file))) {
            Map<String, Map<String, Map<String, Object>>> read = new Yaml().load(reader);
            return Objects.requireNonNull(read.get("services").get(service));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
