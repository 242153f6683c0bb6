package pe.minka.practices;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.practices.sheet.Sheet;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;

/** Puts what a team has written before everybody, as a version that never changes. */
@Service
@EnableConfigurationProperties(PracticeSettings.class)
public class PracticePublication {

    private static final String FIRST = "practice.published";
    private static final String AGAIN = "practice.republished";
    public static final int LONGEST_REASON = 300;

    private final PracticeDesk desk;
    private final SectionStore sections;
    private final VersionRows versions;
    private final PracticeSettings settings;
    private final PracticeLog log;
    private final Clock clock;

    PracticePublication(
            PracticeDesk desk,
            SectionStore sections,
            VersionRows versions,
            PracticeSettings settings,
            PracticeLog log,
            Clock clock) {
        this.desk = desk;
        this.sections = sections;
        this.versions = versions;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    /** The number of the version. The holder says what has changed; for the first one that is already said. */
    @Transactional
    public int publish(Access me, String code, String reason) {
        var practice = desk.openAsHolder(me, code);
        return publish(me, practice, practice.stage() == null ? null : required(reason));
    }

    /**
     * The same from a page that showed what was published until then.
     *
     * @param seen the number of that version, 0 before the first: whoever sends the page twice has published once
     */
    @Transactional
    public int publish(Access me, String code, String reason, int seen) {
        var practice = desk.openAsHolder(me, code);
        return versions.latest(practice.id())
                .filter(latest -> latest.number() == seen + 1 && isIt(latest, me, reason, practice))
                .map(VersionView::number)
                .orElseGet(() -> publish(me, code, reason));
    }

    /** What stands in the draft, published by the same person for the same reason. */
    private boolean isIt(VersionView latest, Access me, String reason, Practice practice) {
        return latest.by().equals(me.id())
                && Objects.requireNonNullElse(latest.reason(), "").equals(reason.strip())
                && isPublished(practice, SectionStore.sheet(sections.all(practice.id())));
    }

    /** For the first time, by whom the reason says. */
    @Transactional
    void publishFirst(Access holder, String code, String why) {
        publish(holder, desk.openAsHolder(holder, code), why);
    }

    private int publish(Access me, Practice practice, @Nullable String why) {
        boolean first = practice.stage() == null;
        var sheet = SectionStore.sheet(sections.all(practice.id()));
        var now = clock.instant();
        requireMet(Route.toInitial(practice, sheet, Peru.dayOf(now)));
        requireNews(practice, sheet);
        int number = versions.add(practice.id(), me.id(), why, sheet, now);
        practice.publish(sheet.presentation().title(), settings.until(now), now);
        desk.save(practice);
        log.record(me.id().actor(), first ? FIRST : AGAIN, practice, why, Map.of("version", String.valueOf(number)));
        return number;
    }

    private static String required(String reason) {
        String why = reason.strip();
        if (why.isEmpty()) {
            throw RuleViolation.at("reason", "practices.reason.missing");
        }
        if (why.length() > LONGEST_REASON) {
            throw RuleViolation.at("reason", "practices.reason.tooLong", LONGEST_REASON);
        }
        return why;
    }

    private static void requireMet(List<Guard> guards) {
        if (!guards.stream().allMatch(Guard::met)) {
            throw new RuleViolation("practices.guards.pending");
        }
    }

    private void requireNews(Practice practice, Sheet sheet) {
        if (isPublished(practice, sheet)) {
            throw new RuleViolation("practices.version.same");
        }
    }

    /** Everybody reads it so already, with all of its evidence. */
    private boolean isPublished(Practice practice, Sheet sheet) {
        return versions.latest(practice.id())
                        .filter(version -> version.sheet().equals(sheet))
                        .isPresent()
                && !versions.awaitsEvidence(practice.id());
    }
}
