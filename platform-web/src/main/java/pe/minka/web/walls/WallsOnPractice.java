package pe.minka.web.walls;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.practices.PracticePage;
import pe.minka.walls.CardsOfPractice;
import pe.minka.web.practices.PracticeExtra;

/** The initiative a practice came from, and where members talk about it. */
@Component
@Order(95)
class WallsOnPractice implements PracticeExtra {

    private static final int MOST = 5;

    private final CardsOfPractice cards;

    WallsOnPractice(CardsOfPractice cards) {
        this.cards = cards;
    }

    /** What the card beside a practice shows. */
    record Beside(String code, List<CardsOfPractice.Line> lines) {

        Beside {
            lines = List.copyOf(lines);
        }
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public Optional<Part> part(PracticePage page, @Nullable Access reader) {
        return Optional.ofNullable(reader)
                .map(asker ->
                        new Part("walls/on-practice", new Beside(page.code(), cards.of(asker, page.code(), MOST))));
    }
}
