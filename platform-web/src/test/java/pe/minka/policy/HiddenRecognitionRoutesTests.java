package pe.minka.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import pe.minka.PlatformTest;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.web.help.Guide;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;
import pe.minka.web.security.RoutePolicy;
import pe.minka.web.security.RouteRule;

/**
 * While recognition is hidden no page, program, paper, file or chapter of the guide tells of it: everything there is to
 * read, read by everybody who may, each of whom has points, an insignia and whatever was told and decided about them.
 */
@PlatformTest
@Transactional
class HiddenRecognitionRoutesTests {

    /** The switch itself; what was issued stays verifiable, for which its keys have to be kept. */
    private static final Pattern ALLOWED = Pattern.compile("/admin/funciones|/admin/claves-de-firma.*|/verificar.*");

    /** What is to be done for a practice is counted in «puntos» as well. */
    private static final Pattern TO_DO = Pattern.compile("\\d+ puntos (?:para el estadio|para publicar|que faltan)"
            + "|todavía faltan \\d+ puntos|todos los puntos para el estadio");

    /** Of those who wrote something the words are their own. */
    private static final String PEOPLE_SAY = """
            select said
            from (select title from practice_entry
                  union select summary from practice_entry
                  union select title from lesson_entry
                  union select summary from lesson_entry
                  union select wording from conversation_comment) as words (said)
            where said ~* :trace
            """;

    /** Addresses that lead on to another, the socket, and what is only there for a second step or in a demonstration. */
    private static final Set<String> LEADING_ELSEWHERE = Set.of(
            "GET /p/{code}",
            "GET /favicon.ico",
            "GET /live",
            "GET /demo/correo",
            "GET /mi/confirmar",
            "GET /ingresar/segundo-paso",
            "GET /mi/cuenta/segundo-paso/app",
            "GET /mi/cuenta/segundo-paso/llaves",
            "GET /ingresar/institucional",
            "GET /ingresar/institucional/vuelta");

    private static final Set<String> MORE_PAPERS = Set.of("redlac.pdf", "cop.docx", "cop.pdf");

    private final RoutePolicy policy;
    private final MockMvc web;
    private final JdbcClient jdbc;
    private final MemberAccess members;
    private final RecognitionSwitch recognition;
    private final Guide guide;
    private final Traces traces;
    private final PointsSubjects points;
    private final Map<String, Subject> subjects;
    private final List<String> theirWords = new ArrayList<>();
    private final List<String> own = new ArrayList<>();
    private final Set<String> leaks = new TreeSet<>();
    private final Set<String> shown = new TreeSet<>();

    @Autowired
    HiddenRecognitionRoutesTests(
            RoutePolicy policy,
            MockMvc web,
            JdbcClient jdbc,
            MemberAccess members,
            RecognitionSwitch recognition,
            Guide guide,
            MessageSource messages,
            AutowireCapableBeanFactory beans) {
        this.policy = policy;
        this.web = web;
        this.jdbc = jdbc;
        this.members = members;
        this.recognition = recognition;
        this.guide = guide;
        this.traces = new Traces(jdbc, messages);
        this.points = beans.createBean(PointsSubjects.class);
        this.subjects = Subjects.of(beans);
    }

    @BeforeEach
    void hide() {
        recognition.turn(new Cast(jdbc, members).another(Caller.NATIONAL), false, "Se prueba sin eso");
        theirWords.addAll(jdbc.sql(PEOPLE_SAY)
                .param("trace", Traces.TRACE.pattern().replace("\\b", "\\y"))
                .query(String.class)
                .list());
    }

    @Test
    void nobodyReadsOfItAnywhere() throws Exception {
        var cast = new Cast(jdbc, members);
        var others = new Cast(jdbc, members);
        for (Caller caller : Caller.values()) {
            recognise(new Scene(cast, others, jdbc, caller, cast.of(caller), Place.OWN));
        }
        var routes = policy.rules().stream()
                .filter(rule -> rule.method().equals(HttpMethod.GET) && !rule.recognition())
                .filter(rule -> !ALLOWED.matcher(Rows.path(rule)).matches())
                .toList();
        for (RouteRule rule : routes) {
            for (Caller caller : Caller.values()) {
                if (Rows.mayAsk(rule, caller)) {
                    read(rule, caller, cast, others);
                }
            }
        }

        assertThat(leaks).isEmpty();
        assertThat(routes.stream().map(Rows::name).filter(name -> !shown.contains(name)))
                .as("routes that showed nobody anything")
                .allMatch(LEADING_ELSEWHERE::contains);
    }

    @Test
    void noChapterOfTheGuideTellsOfIt() throws Exception {
        var chapters = guide.chapters();
        assertThat(chapters).hasSizeGreaterThan(10);
        for (var chapter : chapters) {
            look(chapter.href(), null, MockMvcRequestBuilders.get(chapter.href()));
        }

        assertThat(leaks).isEmpty();
        assertThat(shown).hasSameSizeAs(chapters);
    }

    /** They have what it gives, known by words that nothing else has. */
    private void recognise(Scene scene) {
        var who = scene.asker();
        if (who != null) {
            traces.leave(who);
            own.add(points.contributed(who.id()).title());
            own.add(BadgeSubjects.give(scene, who.id().value()).toLowerCase(Locale.ROOT));
        }
    }

    private void read(RouteRule rule, Caller caller, Cast cast, Cast others) throws Exception {
        var asker = cast.of(caller);
        var subject = subjects.get(Rows.name(rule));
        boolean asked = false;
        if (subject != null) {
            var place = subject.places().stream()
                    .filter(where -> Right.of(rule, caller, where) == Right.SHOWN)
                    .findFirst();
            if (place.isPresent()) {
                var thing = subject.making().apply(new Scene(cast, others, jdbc, caller, asker, place.get()));
                for (var request : requests(rule, thing)) {
                    look(Rows.name(rule), asker, request);
                }
                asked = !thing.asksMore();
            }
        }
        if (!asked && !Rows.namesAThing(rule)) {
            look(Rows.name(rule), asker, MockMvcRequestBuilders.get(Rows.path(rule)));
        }
    }

    private static List<AbstractMockHttpServletRequestBuilder<?>> requests(RouteRule rule, Thing thing) {
        List<AbstractMockHttpServletRequestBuilder<?>> requests = new ArrayList<>(List.of(thing.request(rule)));
        String address = thing.address(rule);
        if (address.endsWith("/redlac.docx")) {
            MORE_PAPERS.forEach(
                    paper -> requests.add(MockMvcRequestBuilders.get(address.replace("redlac.docx", paper))));
        }
        return requests;
    }

    private void look(String what, @Nullable Access who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        if (who != null) {
            request.with(Actors.as(who));
        }
        var answer = web.perform(request).andReturn().getResponse();
        if (answer.getStatus() == 200) {
            shown.add(what);
        }
        String said = said(answer, who != null && who.isNationalAdministrator());
        Traces.TRACE
                .matcher(said)
                .results()
                .forEach(found -> leaks.add(what + ": "
                        + said.substring(Math.max(0, found.start() - 60), Math.min(said.length(), found.end() + 20))));
        own.stream().filter(said::contains).forEach(word -> leaks.add(what + ": " + word));
    }

    /** In small letters, and without what people say. */
    private String said(MockHttpServletResponse answer, boolean mayShowItAgain) throws IOException {
        String text = Words.of(answer);
        for (String words : theirWords) {
            text = text.replace(words, "").replace(HtmlUtils.htmlEscape(words), "");
        }
        text = mayShowItAgain ? traces.withoutSwitch(text) : text.toLowerCase(Locale.ROOT);
        return TO_DO.matcher(text).replaceAll("");
    }
}
