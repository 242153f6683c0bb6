package pe.minka.practices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.practices.route.Words;
import pe.minka.shared.RuleViolation;

/** Keeps practices in force (vigencia): the holder renews with fresh evidence what is about to lapse or has lapsed. */
@Service
@Transactional
public class PracticeForce {

    /** Earlier nobody needs to be asked for fresh evidence. */
    static final Duration RENEWABLE = Duration.ofDays(60);

    private final RouteDesk desk;
    private final EvidenceRows evidence;
    private final RenewalRows renewals;
    private final PracticeSettings settings;
    private final Clock clock;

    PracticeForce(RouteDesk desk, EvidenceRows evidence, RenewalRows renewals, PracticeSettings settings, Clock clock) {
        this.desk = desk;
        this.evidence = evidence;
        this.renewals = renewals;
        this.settings = settings;
        this.clock = clock;
    }

    /** Until when it is in force from now on. */
    public Instant renew(Access me, String code, String words) {
        var dossier = desk.openAsHolder(me, code);
        var practice = dossier.practice();
        var now = clock.instant();
        if (!isRenewable(practice, now)) {
            throw new RuleViolation("practices.renewal.tooEarly");
        }
        if (!hasFreshEvidence(practice)) {
            throw new RuleViolation("practices.renewal.noEvidence");
        }
        var renewal = new Renewal(me.id(), Words.required("renewal", words), settings.until(now), now);
        renewals.add(practice.id(), renewal);
        practice.keepInForce(renewal.until(), now);
        desk.save(dossier);
        desk.record(me, "practice.renewed", dossier, renewal.words(), Map.of());
        desk.tell(new PracticeRenewed(
                practice.id(), code, dossier.title(), me.id(), practice.members(), renewal.until(), now));
        return renewal.until();
    }

    static boolean isRenewable(Practice practice, Instant now) {
        return !practice.isInForce(now.plus(RENEWABLE));
    }

    /** Something was added since the time in force began. */
    boolean hasFreshEvidence(Practice practice) {
        var since = Objects.requireNonNull(practice.inForceSince());
        return evidence.of(practice.id()).stream()
                .anyMatch(item -> item.addedAt().isAfter(since));
    }
}
