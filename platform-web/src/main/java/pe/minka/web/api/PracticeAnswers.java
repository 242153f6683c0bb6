package pe.minka.web.api;

import java.util.List;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.practices.ExpertReading;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.RouteReading;

/** A published practice with what is said of it, as it leaves the platform. */
@Component
class PracticeAnswers {

    private final PracticeReading reading;
    private final ExpertReading experts;
    private final RouteReading routes;
    private final PracticeMapper mapper;

    PracticeAnswers(PracticeReading reading, ExpertReading experts, RouteReading routes, PracticeMapper mapper) {
        this.reading = reading;
        this.experts = experts;
        this.routes = routes;
        this.mapper = mapper;
    }

    PracticeJson practice(String code) {
        var page = reading.page(code);
        var route = routes.summary(code);
        return mapper.practice(
                page,
                page.sheet(),
                page.sheet().presentation(),
                experts.published(page.id()),
                route.assessments().classification(),
                route.isReference());
    }

    List<PracticeVersionJson> versions(String code) {
        return mapper.versions(reading.versions(code));
    }

    ExpertCommentJson commentOf(Access me, String code) {
        return experts.published(reading.page(code).id()).stream()
                .filter(comment -> me.id().equals(comment.member()))
                .map(mapper::comment)
                .findFirst()
                .orElseThrow();
    }
}
