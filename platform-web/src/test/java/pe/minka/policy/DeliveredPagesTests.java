package pe.minka.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pe.minka.PlatformTest;
import pe.minka.members.MemberAccess;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;
import pe.minka.web.security.RoutePolicy;
import pe.minka.web.security.RouteRule;

/** What arrives is what was meant: nothing of a template, of a bundle or of Java is left in it. */
@PlatformTest
class DeliveredPagesTests {

    private static final Pattern UNFINISHED =
            Pattern.compile("\\sth:[a-z-]+=|[#$*]\\{|\\?\\?[\\w.]+\\?\\?|\\?\\?[\\w.]+_es");
    private static final Pattern JAVA =
            Pattern.compile("Failed to convert|java\\.(lang|util|time)|org\\.springframework");

    private final RoutePolicy policy;
    private final RequestMappingHandlerMapping mappings;
    private final MockMvc web;
    private final Cast cast;

    @Autowired
    DeliveredPagesTests(
            RoutePolicy policy,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            MockMvc web,
            JdbcClient jdbc,
            MemberAccess members) {
        this.policy = policy;
        this.mappings = mappings;
        this.web = web;
        this.cast = new Cast(jdbc, members);
    }

    @TestFactory
    Stream<DynamicTest> noPageHoldsWhatOnlyItsTemplateShould() {
        return policy.rules().stream()
                .filter(rule -> rule.method().equals(HttpMethod.GET))
                .map(rule -> DynamicTest.dynamicTest(Rows.name(rule), () -> {
                    var answer = ask(get(Rows.filled(rule)), rule);
                    if (String.valueOf(answer.getContentType()).startsWith("text/html")) {
                        assertThat(answer.getContentAsString()).doesNotContainPattern(UNFINISHED);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> noFormAnswersAValueOfAnotherKindInTheLanguageOfPrograms() {
        Map<String, MockHttpServletRequestBuilder> forms = new TreeMap<>();
        mappings.getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues().forEach(pattern -> {
                    var fields = fields(handler);
                    if (!fields.isEmpty()
                            && mapping.getMethodsCondition().toString().contains("POST")) {
                        var form = post(Rows.filled(pattern)).with(csrf());
                        fields.forEach(field -> form.param(field, "foo"));
                        forms.put(pattern, form);
                    }
                }));
        assertThat(forms).containsKeys("/ingresar", "/registro", "/mi/cuenta", "/admin/entidades/nueva");
        return forms.entrySet().stream()
                .map(form -> DynamicTest.dynamicTest(form.getKey(), () -> {
                    var rule = policy.rules().stream()
                            .filter(one -> one.method().equals(HttpMethod.POST)
                                    && Rows.path(one).equals(form.getKey()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(ask(form.getValue(), rule).getContentAsString()).doesNotContainPattern(JAVA);
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatCanBeNoIdentifierIsTheAddressOfNothing() {
        return policy.rules().stream()
                .filter(rule -> Rows.path(rule).contains("{id}"))
                .map(rule -> DynamicTest.dynamicTest(Rows.name(rule), () -> {
                    String path = Rows.path(rule)
                            .replace("{width}", "160")
                            .replace("{kind}", "practice")
                            .replace("{code}", "PR-1999-0001")
                            .replaceAll("\\{\\w+}", "no-es-nada");
                    assertThat(ask(request(rule.method(), path).with(csrf()), rule)
                                    .getStatus())
                            .isEqualTo(404);
                }));
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request, RouteRule rule) throws Exception {
        if (!rule.isOpenTo(Caller.VISITOR)) {
            boolean advisors = rule.isOpenTo(Caller.ADVISOR) && !rule.isOpenTo(Caller.NATIONAL);
            request.with(Actors.as(Objects.requireNonNull(cast.of(advisors ? Caller.ADVISOR : Caller.NATIONAL))));
        }
        return web.perform(request).andReturn().getResponse();
    }

    private static List<String> fields(HandlerMethod handler) {
        List<String> fields = new ArrayList<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            Class<?> type = parameter.getParameterType();
            if (type.isRecord() && type.getPackageName().startsWith("pe.minka.web.")) {
                Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(fields::add);
            }
        }
        return fields;
    }
}
