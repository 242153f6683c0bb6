package pe.minka.web.recognition;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.gamification.badges.Award;
import pe.minka.gamification.badges.BadgeCatalogue;
import pe.minka.gamification.badges.BadgeShelf;
import pe.minka.gamification.badges.BadgeView;
import pe.minka.gamification.badges.Family;
import pe.minka.gamification.badges.Shelved;
import pe.minka.gamification.badges.Tier;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.Role;
import pe.minka.web.format.Show;
import pe.minka.web.navigation.Crumb;

/** The insignias as everybody sees them. */
@Component
class BadgePages {

    static final String LIST = "/insignias";

    private final BadgeCatalogue catalogue;
    private final BadgeShelf shelf;
    private final BadgeWords words;
    private final LossWords losses;
    private final MemberDirectory members;
    private final Show show;

    BadgePages(
            BadgeCatalogue catalogue,
            BadgeShelf shelf,
            BadgeWords words,
            LossWords losses,
            MemberDirectory members,
            Show show) {
        this.catalogue = catalogue;
        this.shelf = shelf;
        this.words = words;
        this.losses = losses;
        this.members = members;
        this.show = show;
    }

    /** A family as a path of its tiers. */
    record FamilyPath(String code, String accent, String name, String note, List<BadgeCard> cards) {}

    /** What a silhouette means. */
    record Silhouette(BadgeMark mark, String name, String shape, String meaning) {}

    String list(@Nullable Access me, Model model) {
        List<Shelved> all = me == null
                ? catalogue.given().stream()
                        .map(badge -> new Shelved(badge, null, null))
                        .toList()
                : shelf.of(me.id());
        Map<Family, List<BadgeCard>> byFamily = all.stream()
                .collect(Collectors.groupingBy(
                        one -> one.badge().family(), Collectors.mapping(words::card, Collectors.toList())));
        model.addAttribute(
                "families",
                Arrays.stream(Family.values())
                        .map(family -> path(family, byFamily.getOrDefault(family, List.of())))
                        .toList());
        model.addAttribute(
                "silhouettes",
                Arrays.stream(Tier.values()).map(this::silhouette).toList());
        model.addAttribute("own", all.stream().filter(Shelved::isMine).count());
        model.addAttribute("count", all.size());
        model.addAttribute("receives", me != null && !me.has(Role.ADMINISTRATOR));
        return "recognition/badges";
    }

    String one(@Nullable Access me, String code, Model model) {
        var badge = catalogue.require(code);
        var shelved = me == null ? new Shelved(badge, null, null) : shelf.of(me.id(), badge);
        var award = shelved.award();
        var applied = award == null ? badge : catalogue.of(award);
        model.addAttribute("badge", applied);
        model.addAttribute("mark", BadgeMark.of(badge.family(), badge.tier()));
        model.addAttribute("accent", BadgeMark.accent(badge.family()));
        model.addAttribute("tier", words.tier(badge.tier()));
        model.addAttribute("family", words.family(badge.family()));
        model.addAttribute("own", shelved.isMine());
        model.addAttribute("award", award);
        model.addAttribute("since", award == null ? "" : show.date(award.awardedAt()));
        model.addAttribute("until", until(award));
        model.addAttribute("lost", award != null && award.wasLost() ? losses.of(applied, shelved.outlook()) : "");
        model.addAttribute("conditions", words.conditions(applied, shelved.outlook()));
        model.addAttribute("tracked", shelved.outlook() != null);
        model.addAttribute("evidence", award == null ? List.of() : words.evidence(award));
        addHolders(me, badge, model);
        model.addAttribute("crumbs", List.of(new Crumb(words.text("title"), LIST), Crumb.here(applied.name())));
        return "recognition/badge";
    }

    /** Whoever only passes by is told how many they are, and no names. */
    private void addHolders(@Nullable Access me, BadgeView badge, Model model) {
        var holders = shelf.holders(badge);
        var people = me == null ? Map.of() : members.findAll(holders.shown());
        model.addAttribute("holders", holders);
        model.addAttribute("most", BadgeShelf.MOST_SHOWN);
        model.addAttribute(
                "people",
                holders.shown().stream()
                        .filter(people::containsKey)
                        .map(people::get)
                        .toList());
    }

    private String until(@Nullable Award award) {
        return award == null || award.revokedAt() == null ? "" : show.date(award.revokedAt());
    }

    private FamilyPath path(Family family, List<BadgeCard> cards) {
        return new FamilyPath(
                BadgeMark.dye(family),
                BadgeMark.accent(family),
                words.family(family),
                words.text("family.note." + family),
                cards);
    }

    private Silhouette silhouette(Tier tier) {
        return new Silhouette(
                BadgeMark.of(Family.SHARES, tier),
                words.tier(tier),
                words.text("tier.shape." + tier),
                words.text("tier.meaning." + tier));
    }
}
