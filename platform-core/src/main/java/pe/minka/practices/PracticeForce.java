package pe.minka.practices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /** Until when it is in force from now on. Whoever says so twice has renewed it once. */
    public Instant renew(Access me, String code, String words) {
        var dossier = desk.openAsHolder(me, code);
        var practice = dossier.practice();
        return renewed(me, practice, words).orElseGet(() -> renew(me, dossier, words));
    }

    /** By the same words of the same person, and nothing has prolonged it since. */
    private Optional<Instant> renewed(Access me, Practice practice, String words) {
        return renewals.all(practice.id()).stream()
                .limit(1)
                .filter(last -> last.by().equals(me.id())
                        && last.until().equals(practice.inForceUntil())
                        && last.words().equals(Words.optional("renewal", words)))
                .map(Renewal::until)
                .filter(until -> !isRenewable(practice, clock.instant()))
                .findFirst();
    }

    private Instant renew(Access me, Dossier dossier, String words) {
        var practice = dossier.practice();
        String code = practice.code();
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
