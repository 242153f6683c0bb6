package pe.minka.web.conversations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.conversations.CaseLine;
import pe.minka.conversations.CaseView;
import pe.minka.conversations.ModerationDesk;
import pe.minka.conversations.Verdict;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationView;
import pe.minka.shared.PageRequest;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;
import pe.minka.web.forms.Option;
import pe.minka.web.navigation.Crumb;

/** What a moderator sees: the cases that wait, the oldest first, and one of them. */
@Component
class ModerationPages {

    private static final int DAYS_BEFORE_IT_IS_LATE = 2;
    private static final List<Integer> DAYS = List.of(0, 1, 3, 7, 30);

    private final ModerationDesk desk;
    private final OrganisationCatalogue organisations;
    private final FrequentReasons reasons;
    private final ConversationWords words;
    private final Clock clock;

    ModerationPages(
            ModerationDesk desk,
            OrganisationCatalogue organisations,
            FrequentReasons reasons,
            ConversationWords words,
            Clock clock) {
        this.desk = desk;
        this.organisations = organisations;
        this.reasons = reasons;
        this.words = words;
        this.clock = clock;
    }

    /** A case that waits, and for how many days. */
    record Waiting(CaseLine line, List<Spoken> words, long days) {

        public boolean isLate() {
            return days >= DAYS_BEFORE_IT_IS_LATE;
        }

        public UUID id() {
            return line.post().id();
        }
    }

    /** What somebody reported, as it stood then. */
    record Reported(CaseView.ReportView report, List<Spoken> words) {}

    String queue(Access me, PageRequest page, Model model) {
        var list = desk.queue(me, page);
        model.addAttribute("list", list.map(this::waiting));
        model.addAttribute("verdicts", verdicts(Stream.of(Verdict.KEPT, Verdict.HIDDEN)));
        model.addAttribute("templates", reasons.options());
        model.addAttribute("longest", Reason.LONGEST);
        model.addAttribute("crumbs", List.of(words.here("conversations.moderation.title")));
        return "conversations/queue";
    }

    private Waiting waiting(CaseLine line) {
        return new Waiting(line, Spoken.of(line.post().words()), daysSince(line.since()));
    }

    private long daysSince(Instant when) {
        return ChronoUnit.DAYS.between(Peru.dayOf(when), Peru.dayOf(clock.instant()));
    }

    String open(Access me, UUID id, Model model) {
        var found = desk.open(me, id);
        var holder = found.holder();
        model.addAttribute("case", found);
        model.addAttribute("spoken", Spoken.of(found.post().words()));
        model.addAttribute(
                "office",
                organisations
                        .find(found.post().author().organisation())
                        .map(OrganisationView::label)
                        .orElse(""));
        model.addAttribute("mine", holder != null && holder.id().equals(me.id()));
        model.addAttribute("context", context(found));
        model.addAttribute("own", found.post().author().id().equals(me.id()));
        model.addAttribute(
                "paused", found.sanctions().stream().anyMatch(one -> one.ours() && one.isRunning(clock.instant())));
        if (!model.containsAttribute("lift")) {
            model.addAttribute("lift", new LiftForm(null));
        }
        model.addAttribute(
                "reports",
                found.reports().stream()
                        .map(report -> new Reported(report, Spoken.of(report.words())))
                        .toList());
        model.addAttribute("verdicts", verdicts(Stream.of(Verdict.values()).filter(found.possible()::contains)));
        model.addAttribute("templates", reasons.options());
        model.addAttribute("days", days());
        model.addAttribute("longest", Reason.LONGEST);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(words.text("conversations.moderation.title"), ModerationController.LIST),
                        words.here("conversations.moderation.case")));
        return "conversations/case";
    }

    private static String context(CaseView found) {
        return found.post().kind().equals("comment")
                ? "/comentarios/" + found.post().id()
                : found.about().link();
    }

    private List<Option> verdicts(Stream<Verdict> possible) {
        return possible.map(verdict -> new Option(verdict.name(), words.text("conversations.verdict." + verdict)))
                .toList();
    }

    private List<Option> days() {
        return DAYS.stream()
                .map(days -> new Option(days.toString(), words.text("conversations.sanction.days.of", days)))
                .toList();
    }

    void done(RedirectAttributes next) {
        words.done(next, "conversations.flash.decided");
    }

    void done(RedirectAttributes next, int decided, int chosen) {
        words.done(next, "conversations.flash.decidedAll", decided, chosen - decided);
    }

    void warned(RedirectAttributes next, int days) {
        words.done(next, "conversations.flash.sanctioned", days);
    }

    void lifted(RedirectAttributes next) {
        words.done(next, "conversations.flash.lifted");
    }

    void refused(RedirectAttributes next, RuleViolation rule) {
        words.refused(next, rule);
    }
}
