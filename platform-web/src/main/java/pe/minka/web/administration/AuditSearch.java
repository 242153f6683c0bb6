package pe.minka.web.administration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.audit.AuditFilter;
import pe.minka.audit.AuditLog;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberSearch;
import pe.minka.members.MemberView;
import pe.minka.organisations.RegionView;
import pe.minka.shared.ActorId;
import pe.minka.shared.PageRequest;
import pe.minka.shared.Peru;
import pe.minka.web.navigation.TypedPage;

/** Reads the filters of the audit page and finds what they ask for, within what the administrator may read. */
@Component
class AuditSearch {

    private static final int PAGE = 25;
    private static final int FILE = 5_000;
    private static final int NAMESAKES = 50;

    private final AuditLog audit;
    private final MemberDirectory directory;
    private final RegionFilter regions;
    private final AuditLines lines;
    private final AuditWords words;

    AuditSearch(AuditLog audit, MemberDirectory directory, RegionFilter regions, AuditLines lines, AuditWords words) {
        this.audit = audit;
        this.directory = directory;
        this.regions = regions;
        this.lines = lines;
        this.words = words;
    }

    /** An action to choose, in words. */
    record Action(String code, String label) {}

    AuditChoice choice(Access admin, Map<String, String> typed) {
        String action = typed.getOrDefault("accion", "");
        return new AuditChoice(
                typed.getOrDefault("persona", "").strip(),
                codes(admin).contains(action) ? action : null,
                regions.chosen(typed),
                day(typed.get("desde")),
                day(typed.get("hasta")));
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    ListPage<AuditLine> page(Access admin, AuditChoice choice, @Nullable String page) {
        var found = audit.page(filter(admin, choice), TypedPage.of(page, PAGE));
        return ListPage.of(found, lines.of(found.items()), choice.address());
    }

    /** The latest, as many as a file holds. */
    List<AuditLine> rows(Access admin, AuditChoice choice) {
        return lines.of(audit.latest(filter(admin, choice), FILE));
    }

    private AuditFilter filter(Access admin, AuditChoice choice) {
        var filter = new AuditFilter(
                null, choice.action(), null, choice.region(), start(choice.from()), end(choice.until()));
        return AuditReach.narrow(filter, admin)
                .involving(choice.person().isEmpty() ? null : involved(admin, choice.person()));
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : Peru.startOf(day);
    }

    /** The day itself counts. */
    private static @Nullable Instant end(@Nullable LocalDate day) {
        return day == null ? null : Peru.startOf(day.plusDays(1));
    }

    /** Somebody by identity, as links have it, or everybody whom the text may mean. */
    private Set<ActorId> involved(Access admin, String text) {
        UUID id = AuditWords.identifier(text);
        if (id != null) {
            return Set.of(new ActorId(id));
        }
        var search = new MemberSearch(text, null, null, null, null);
        return directory.search(search, admin, new PageRequest(1, NAMESAKES)).items().stream()
                .map(person -> person.id().actor())
                .collect(Collectors.toSet());
    }

    /** The person of the filter by name, when it stands there by identity and is somebody the administrator may know. */
    String personName(Access admin, AuditChoice choice) {
        UUID id = AuditWords.identifier(choice.person());
        return id == null
                ? choice.person()
                : directory
                        .find(new MemberId(id))
                        .filter(person -> admin.administers(person.region()))
                        .map(MemberView::name)
                        .orElse(choice.person());
    }

    List<Action> actions(Access admin) {
        return codes(admin).stream()
                .map(code -> new Action(code, words.action(code)))
                .sorted(Comparator.comparing(Action::label))
                .toList();
    }

    /** What is a national matter nobody of a region is told to have been done. */
    private List<String> codes(Access admin) {
        return audit.actions(AuditReach.narrow(AuditFilter.none(), admin));
    }

    String action(String code) {
        return words.action(code);
    }

    String region(String code) {
        return words.region(code);
    }

    List<RegionView> regions(Access admin) {
        return regions.offered(admin);
    }
}
