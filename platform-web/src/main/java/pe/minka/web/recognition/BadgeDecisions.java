package pe.minka.web.recognition;

import java.util.UUID;
import org.springframework.stereotype.Component;
import pe.minka.gamification.badges.AwardDesk;
import pe.minka.gamification.badges.AwardId;
import pe.minka.gamification.badges.BadgeCatalogue;
import pe.minka.gamification.badges.BadgeDesk;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.shared.NotFound;

/** What whoever administers decides about an insignia or an award of it. */
@Component
class BadgeDecisions {

    private final BadgeDesk desk;
    private final AwardDesk awards;
    private final BadgeCatalogue catalogue;

    BadgeDecisions(BadgeDesk desk, AwardDesk awards, BadgeCatalogue catalogue) {
        this.desk = desk;
        this.awards = awards;
        this.catalogue = catalogue;
    }

    void turn(Access admin, String code, boolean given, Reason reason) {
        if (given) {
            desk.restore(admin, code, reason);
        } else {
            desk.retire(admin, code, reason);
        }
    }

    void revoke(Access admin, String code, UUID award, Reason reason) {
        awards.revoke(admin, find(admin, code, award).award().id(), catalogue.require(code), reason);
    }

    /** Only an award of that insignia. */
    AwardDesk.Line find(Access admin, String code, UUID award) {
        var line = awards.find(admin, new AwardId(award));
        if (!line.award().badge().equals(catalogue.require(code).id())) {
            throw new NotFound("award " + award);
        }
        return line;
    }
}
