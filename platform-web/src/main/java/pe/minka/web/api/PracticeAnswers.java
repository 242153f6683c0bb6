package pe.minka.web.api;

import java.util.List;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.practices.ExpertReading;
import pe.minka.practices.PracticeReading;

/** A published practice with what is said of it, as it leaves the platform. */
@Component
class PracticeAnswers {

    private final PracticeReading reading;
    private final ExpertReading experts;
    private final PracticeMapper mapper;

    PracticeAnswers(PracticeReading reading, ExpertReading experts, PracticeMapper mapper) {
        this.reading = reading;
        this.experts = experts;
        this.mapper = mapper;
    }

    PracticeJson practice(String code) {
        var page = reading.page(code);
        return mapper.practice(page, page.sheet(), page.sheet().presentation(), experts.published(page.id()));
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
