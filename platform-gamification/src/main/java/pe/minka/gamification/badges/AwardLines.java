package pe.minka.gamification.badges;

import java.util.List;
import org.springframework.stereotype.Component;
import pe.minka.gamification.badges.AwardDesk.Line;
import pe.minka.gamification.ledger.Participants;
import pe.minka.shared.Listing;
import pe.minka.shared.NotFound;
import pe.minka.shared.PageRequest;

/** Awards with whose they are, as whoever administers reads them. */
@Component
class AwardLines {

    private final Awards awards;
    private final BadgeCatalogue catalogue;
    private final Participants participants;

    AwardLines(Awards awards, BadgeCatalogue catalogue, Participants participants) {
        this.awards = awards;
        this.catalogue = catalogue;
        this.participants = participants;
    }

    Listing<Line> page(BadgeView badge, PageRequest request) {
        var page = awards.of(badge.id(), request);
        return new Listing<>(lines(page.items()), page.page(), page.size(), page.total());
    }

    /** Only an award of that insignia. */
    Line find(BadgeView badge, AwardId id) {
        return awards.find(id)
                .filter(award -> award.badge().equals(badge.id()))
                .map(award -> lines(List.of(award)).getFirst())
                .orElseThrow(() -> new NotFound("award " + id.value()));
    }

    /** The last version of an insignia. */
    BadgeView badge(String code) {
        return catalogue.require(code);
    }

    private List<Line> lines(List<Award> some) {
        var members = participants.members(
                some.stream().map(award -> award.participant().value()).toList());
        return some.stream()
                .map(award -> new Line(award, members.get(award.participant().value())))
                .toList();
    }
}
