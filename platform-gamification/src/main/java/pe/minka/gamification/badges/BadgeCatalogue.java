package pe.minka.gamification.badges;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.shared.NotFound;

/** The insignias there are. */
@Service
@Transactional(readOnly = true)
public class BadgeCatalogue {

    private final BadgeRows rows;

    BadgeCatalogue(BadgeRows rows) {
        this.rows = rows;
    }

    /** Those that are given, each as its last version says, in the order of families and tiers. */
    public List<BadgeView> given() {
        return latest().stream().filter(badge -> !badge.isRetired()).toList();
    }

    List<BadgeView> latest() {
        return rows.latest();
    }

    /** The last version, also of one nobody is given any more. */
    public Optional<BadgeView> find(String code) {
        return rows.find(code);
    }

    public BadgeView require(String code) {
        return find(code).orElseThrow(() -> new NotFound("insignia " + code));
    }

    /** The version by which an award was earned. */
    public BadgeView of(Award award) {
        return of(List.of(award)).getFirst().badge();
    }

    /** Awards with what was given by them. */
    public List<Given> of(List<Award> awards) {
        if (awards.isEmpty()) {
            return List.of();
        }
        var all = rows.all();
        return awards.stream()
                .flatMap(award -> all.stream()
                        .filter(badge -> badge.id().equals(award.badge()) && badge.version() == award.version())
                        .map(badge -> new Given(award, badge)))
                .toList();
    }
}
