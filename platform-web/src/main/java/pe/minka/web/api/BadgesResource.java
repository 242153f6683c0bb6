package pe.minka.web.api;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.gamification.badges.BadgeCatalogue;
import pe.minka.gamification.badges.BadgeShelf;
import pe.minka.gamification.badges.CriterionWords;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.web.security.Me;

/** The insignias, and who has which as far as they allow it. */
@RestController
class BadgesResource {

    private final BadgeCatalogue catalogue;
    private final BadgeShelf shelf;
    private final CriterionWords words;

    BadgesResource(BadgeCatalogue catalogue, BadgeShelf shelf, CriterionWords words) {
        this.catalogue = catalogue;
        this.shelf = shelf;
        this.words = words;
    }

    @GetMapping("/api/v1/badges")
    BadgesJson listBadges() {
        return new BadgesJson(catalogue.given().stream()
                .map(badge -> BadgeJson.of(badge, words.sentence(badge.criterion())))
                .toList());
    }

    /** Of whoever does not exist, or does not want to be seen, there are none. */
    @GetMapping("/api/v1/members/{id}/badges")
    MemberBadgesJson listMemberBadges(@Me Access me, @PathVariable UUID id) {
        return new MemberBadgesJson(shelf.shown(new MemberId(id), me.id()).stream()
                .map(given -> MemberBadgesJson.AwardJson.of(
                        given, words.sentence(given.badge().criterion())))
                .toList());
    }
}
