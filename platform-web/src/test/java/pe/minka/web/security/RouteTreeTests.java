package pe.minka.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;

/** The tree finds what trying every rule finds. */
class RouteTreeTests {

    private static final List<String> STRANGE = List.of(
            "",
            "/",
            "//",
            "/practicas/",
            "/practicas//ficha",
            "/practicas;a=1/PR-2026-0001",
            "/PRACTICAS",
            "/nada",
            "/api/v1",
            "/api/v1/practices/%2e%2e/route",
            "/archivos/a/b/c/d",
            "/%70racticas");

    private final List<RouteRule> rules = new RoutePolicy().rules();
    private final RouteTree tree = RouteTree.of(rules);

    @Test
    void everyRuleIsFoundAtAnAddressOfItsOwn() {
        assertThat(rules)
                .hasSizeGreaterThan(200)
                .allSatisfy(rule -> assertThat(found(address(rule))).contains(rule));
    }

    @Test
    void nothingElseIsFoundThanByTryingAllOfThem() {
        Stream.concat(
                        STRANGE.stream(),
                        rules.stream()
                                .map(RouteTreeTests::address)
                                .flatMap(
                                        address -> Stream.of(address, address + "/", address + "/x", address + ".csv")))
                .forEach(address -> assertThat(found(address))
                        .as(address)
                        .containsExactlyInAnyOrderElementsOf(rules.stream()
                                .filter(rule -> rule.path().matches(PathContainer.parsePath(address)))
                                .toList()));
    }

    private List<RouteRule> found(String address) {
        return tree.matching(PathContainer.parsePath(address)).toList();
    }

    private static String address(RouteRule rule) {
        return rule.path()
                .getPatternString()
                .replaceAll("\\{\\*\\w+}", "a/b")
                .replaceAll("\\{\\w+(:[^}]*)?}", "x1")
                .replace("**", "a/b");
    }
}
