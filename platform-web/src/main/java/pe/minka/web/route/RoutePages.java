package pe.minka.web.route;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberView;
import pe.minka.practices.AdvisoryHeld;
import pe.minka.practices.RouteReading;
import pe.minka.practices.RouteView;
import pe.minka.practices.Stage;
import pe.minka.practices.StageDecision;
import pe.minka.practices.StageRequest;
import pe.minka.practices.route.Review;
import pe.minka.shared.Peru;
import pe.minka.web.navigation.Crumb;
import pe.minka.web.navigation.Flash;

/** What the pages of a route have in common: the practice, the way to them, and the names of who said what. */
@Component
class RoutePages {

    static final String ROUTE = "/practicas/{code}/ruta";

    private final RouteReading reading;
    private final GuardLines guards;
    private final MemberDirectory directory;
    private final MessageSource messages;
    private final Flash flash;

    RoutePages(
            RouteReading reading, GuardLines guards, MemberDirectory directory, MessageSource messages, Flash flash) {
        this.reading = reading;
        this.guards = guards;
        this.directory = directory;
        this.messages = messages;
        this.flash = flash;
    }

    static String address(String code) {
        return ROUTE.replace("{code}", code);
    }

    String overview(Access me, String code, Model model) {
        var route = open(me, code, model);
        model.addAttribute("events", RouteEvent.all(route));
        model.addAttribute("reviews", route.assessments().reviews().reversed());
        model.addAttribute("crumbs", List.of(home(), practice(route), Crumb.here(text("route.crumb"))));
        return "route/route";
    }

    /** A page about one step; its name is a key of the bundle. */
    RouteView step(Access me, String code, String name, Model model) {
        var route = open(me, code, model);
        model.addAttribute(
                "crumbs",
                List.of(
                        home(),
                        practice(route),
                        new Crumb(text("route.crumb"), address(code)),
                        Crumb.here(text("route." + name + ".crumb"))));
        return route;
    }

    private RouteView open(Access me, String code, Model model) {
        var route = reading.route(me, code);
        model.addAttribute("route", route);
        model.addAttribute("me", me.id());
        model.addAttribute("stages", Stage.values());
        var names = names(route);
        model.addAttribute("guards", guards.of(route, names));
        model.addAttribute("names", names);
        return route;
    }

    /** Whoever was erased has the name of a pseudonym. */
    private Map<MemberId, String> names(RouteView route) {
        Stream<MemberId> said = Stream.of(
                        route.decisions().stream().map(StageDecision::by),
                        route.assessments().reviews().stream().map(Review::reviewer),
                        route.advisories().stream().map(AdvisoryHeld::advisor),
                        route.renewals().stream().map(renewal -> renewal.by()),
                        route.request().stream().map(StageRequest::by))
                .flatMap(one -> one);
        return names(said.distinct().toList());
    }

    private Map<MemberId, String> names(Collection<MemberId> people) {
        return directory.findAll(people).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> name(one.getValue())));
    }

    private static String name(MemberView person) {
        return person.name();
    }

    private Crumb home() {
        return new Crumb(text("practices.read.crumb"), "/practicas");
    }

    private static Crumb practice(RouteView route) {
        return new Crumb(route.code(), "/practicas/" + route.code());
    }

    String back(String code, RedirectAttributes next, String key) {
        flash.ok(next, key);
        return "redirect:" + address(code);
    }

    private String text(String key) {
        return messages.getMessage(key, null, Peru.LOCALE);
    }
}
