package pe.minka.gamification.badges;

import java.util.List;

/**
 * How far somebody is from what a criterion asks.
 *
 * @param evidence what counts for it, the oldest first
 * @param parts of a criterion that is made of others
 */
public record Assessment(Criterion criterion, int have, int need, List<Evidence> evidence, List<Assessment> parts) {

    public Assessment {
        evidence = List.copyOf(evidence);
        parts = List.copyOf(parts);
    }

    public boolean isMet() {
        return have >= need;
    }

    public boolean isBegun() {
        return have > 0 || parts.stream().anyMatch(Assessment::isBegun);
    }
}
