package pe.minka.gamification.credentials;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.gamification.keys.KeyCompromised;
import pe.minka.gamification.keys.KeyRows;
import pe.minka.gamification.keys.SigningKey;
import pe.minka.gamification.seasons.KeyOnClosing;
import pe.minka.gamification.seasons.SeasonArchive;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.shared.NotFound;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;

/** The keys that sign credentials, a national matter: another one takes over, or one came into wrong hands. */
@Service
@Transactional
public class KeyDesk {

    private static final String NATIONAL = "keys are kept by national administrators";

    private static final String SUBJECT = "signingKey";

    private final KeyRows keys;
    private final CredentialRows credentials;
    private final SeasonArchive seasons;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeyDesk(
            KeyRows keys,
            CredentialRows credentials,
            SeasonArchive seasons,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.keys = keys;
        this.credentials = credentials;
        this.seasons = seasons;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The last one first. */
    @Transactional(readOnly = true)
    public List<KeyView> all(Access admin) {
        admin.requireNational(NATIONAL);
        var signed = credentials.signedByKey();
        var holders = credentials.holdersByKey();
        var closings = seasons.signedByKeys().stream().collect(Collectors.groupingBy(KeyOnClosing::key));
        return keys.all().stream()
                .map(key -> view(
                        key,
                        signed.getOrDefault(key.id(), 0),
                        holders.getOrDefault(key.id(), 0),
                        closings.getOrDefault(key.id(), List.of())))
                .toList();
    }

    private static KeyView view(SigningKey key, int signed, int holders, List<KeyOnClosing> closings) {
        return new KeyView(
                key.id(),
                key.madeAt(),
                key.retiredAt(),
                key.compromisedFrom(),
                signed,
                holders,
                closings.stream().map(KeyOnClosing::season).distinct().count(),
                closings.stream()
                        .filter(KeyOnClosing::last)
                        .map(KeyOnClosing::season)
                        .toList());
    }

    /** What it has signed stays good; the next credential is signed with a new one. */
    public void rotate(Access admin, String id, Reason reason) {
        admin.requireNational(NATIONAL);
        if (!keys.retire(find(id).id(), admin.id(), clock.instant())) {
            throw keys.isRetiredBy(id, admin.id())
                    ? new RuleViolation("credentials.keys.retired.own")
                    : new RuleViolation("credentials.keys.retired");
        }
        record(admin, "credentials.keyRotated", id, reason, Map.of());
    }

    /**
     * It signs nothing more, is published nowhere, and of what it signed only what we know from before is genuine. Whoever
     * has copies hears of it the first time: an earlier day changes nothing outside.
     */
    public void compromise(Access admin, String id, LocalDate from, Reason reason) {
        admin.requireNational(NATIONAL);
        var key = find(id);
        var now = clock.instant();
        if (from.isAfter(Peru.dayOf(now))) {
            throw RuleViolation.at("from", "credentials.keys.future");
        }
        if (from.isBefore(Peru.dayOf(key.madeAt()))) {
            throw RuleViolation.at("from", "credentials.keys.before");
        }
        keys.retire(key.id(), admin.id(), now);
        if (!keys.compromise(id, Peru.startOf(from))) {
            throw RuleViolation.at("from", "credentials.keys.compromised");
        }
        events.publishEvent(new KeyCompromised(id));
        if (key.isPublished()) {
            events.publishEvent(new CopiesWorthless(id));
        }
        record(admin, "credentials.keyCompromised", id, reason, Map.of("untrustedFrom", from.toString()));
    }

    private SigningKey find(String id) {
        return keys.find(id).orElseThrow(() -> new NotFound("signing key " + id));
    }

    private void record(Access admin, String action, String id, Reason reason, Map<String, String> details) {
        audit.record(AuditRecord.of(admin.id().actor(), action, SUBJECT, id)
                .because(reason.text())
                .with(details));
    }
}
