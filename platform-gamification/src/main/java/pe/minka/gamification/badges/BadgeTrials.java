package pe.minka.gamification.badges;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.MemberId;

/** Says beforehand whom an insignia would go to. */
@Service
@Transactional(readOnly = true)
public class BadgeTrials {

    private static final int AT_ONCE = 1_000;
    private static final int SAMPLE = 10;
    private static final UUID FIRST = new UUID(0, 0);

    private final Candidates candidates;
    private final BadgeRows rows;
    private final HolderRows holders;

    BadgeTrials(Candidates candidates, BadgeRows rows, HolderRows holders) {
        this.candidates = candidates;
        this.rows = rows;
        this.holders = holders;
    }

    /** Of everybody; a code only where the insignia is there already. */
    public Trial of(Access admin, Criterion criterion, @Nullable String code) {
        admin.requireNational("insignias are tried by national administrators");
        var badge = code == null ? null : rows.find(code).map(BadgeView::id).orElse(null);
        List<Candidate> met = new ArrayList<>();
        List<UUID> some = candidates.after(FIRST, AT_ONCE);
        while (!some.isEmpty()) {
            candidates.read(some).stream()
                    .filter(one -> Measure.of(criterion, one.deeds()).isMet())
                    .map(Candidate::inShort)
                    .forEach(met::add);
            some = candidates.after(some.getLast(), AT_ONCE);
        }
        var fresh = met.stream().filter(one -> badge == null || !one.has(badge)).toList();
        return new Trial(met.size(), met.size() - fresh.size(), sample(fresh));
    }

    /** Nobody who does not show their name. */
    private List<MemberId> sample(List<Candidate> some) {
        return holders.shown(
                some.stream().map(Candidate::member).flatMap(Stream::ofNullable).toList(), SAMPLE);
    }
}
