package pe.minka.practices.route;

import java.time.Instant;
import java.util.List;
import pe.minka.members.MemberId;
import pe.minka.practices.sheet.Criterion;

/**
 * A review of a practice (revisión), kept for ever.
 *
 * @param version the one that was read
 * @param independent whoever reviewed was never of the team, and is not of one of its organisations
 * @param sameOrganisations it belongs to the same organisations as then, and the same one leads
 * @param verdicts one for each criterion
 */
public record Review(
        int version,
        ReviewLevel level,
        MemberId reviewer,
        Instant at,
        boolean independent,
        boolean sameOrganisations,
        List<Verdict> verdicts) {

    public Review {
        verdicts = List.copyOf(verdicts);
    }

    public boolean isAllMet() {
        return verdicts.size() == Criterion.values().length && verdicts.stream().allMatch(Verdict::met);
    }

    public boolean meets(Criterion criterion) {
        return verdicts.stream().anyMatch(verdict -> verdict.criterion() == criterion && verdict.met());
    }

    public long met() {
        return verdicts.stream().filter(Verdict::met).count();
    }

    public Review with(List<Verdict> all) {
        return new Review(version, level, reviewer, at, independent, sameOrganisations, all);
    }
}
