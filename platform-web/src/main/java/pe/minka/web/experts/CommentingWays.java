package pe.minka.web.experts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.practices.ExpertReading;
import pe.minka.practices.ExpertWays;
import pe.minka.practices.PracticePage;
import pe.minka.web.practices.PracticeExtra;

/** The ways to comment on a practice and to ask others to, among its buttons. */
@Component
@Order(20)
class CommentingWays implements PracticeExtra {

    private final ExpertReading reading;

    CommentingWays(ExpertReading reading) {
        this.reading = reading;
    }

    /** What a reader may do with which practice. */
    record Ways(String code, ExpertWays may) {}

    @Override
    public Place place() {
        return Place.ACTION;
    }

    @Override
    public Optional<Part> part(PracticePage page, @Nullable Access reader) {
        return Optional.ofNullable(reader)
                .map(member -> reading.ways(member, page.code()))
                .filter(ways -> ways.comment() || ways.invite())
                .map(ways -> new Part("experts/ways", new Ways(page.code(), ways)));
    }
}
