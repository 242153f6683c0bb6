package pe.minka.web.conversations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.conversations.CaseLine;
import pe.minka.conversations.CaseView;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.ModerationDesk;
import pe.minka.conversations.Verdict;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.shared.PageRequest;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;
import pe.minka.web.forms.Option;
import pe.minka.web.navigation.Crumb;

/** What a moderator sees: the cases that wait, the oldest first, and one of them. */
@Component
class ModerationPages {

    private static final int DAYS_BEFORE_IT_IS_LATE = 2;

    private final ModerationDesk desk;
    private final ConversationPages views;
    private final ConversationWords words;
    private final Clock clock;

    ModerationPages(ModerationDesk desk, ConversationPages views, ConversationWords words, Clock clock) {
        this.desk = desk;
        this.views = views;
        this.words = words;
        this.clock = clock;
    }

    /** A case that waits, and for how many days. */
    record Waiting(CaseLine line, CommentLine comment, long days) {

        public boolean isLate() {
            return days >= DAYS_BEFORE_IT_IS_LATE;
        }
    }

    /** What somebody reported, as it stood then. */
    record Reported(CaseView.ReportView report, List<Spoken> words) {}

    String queue(Access me, PageRequest page, Model model) {
        var list = desk.queue(me, page);
        model.addAttribute("list", list.map(this::waiting));
        model.addAttribute("crumbs", List.of(words.here("conversations.moderation.title")));
        return "conversations/queue";
    }

    private Waiting waiting(CaseLine line) {
        var comment = views.lines(List.of(line.comment())).getFirst();
        return new Waiting(line, comment, daysSince(line.since()));
    }

    private long daysSince(Instant when) {
        return ChronoUnit.DAYS.between(Peru.dayOf(when), Peru.dayOf(clock.instant()));
    }

    String open(Access me, CommentId id, Model model) {
        var found = desk.open(me, id);
        model.addAttribute("case", found);
        model.addAttribute("line", views.lines(List.of(found.comment())).getFirst());
        model.addAttribute(
                "reports",
                found.reports().stream()
                        .map(report -> new Reported(report, Spoken.of(report.words())))
                        .toList());
        model.addAttribute("verdicts", verdicts(found));
        model.addAttribute("longest", Reason.LONGEST);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(words.text("conversations.moderation.title"), "/moderacion"),
                        words.here("conversations.moderation.case")));
        return "conversations/case";
    }

    private List<Option> verdicts(CaseView found) {
        return Stream.of(Verdict.values())
                .filter(found.possible()::contains)
                .map(verdict -> new Option(verdict.name(), words.text("conversations.verdict." + verdict)))
                .toList();
    }

    void done(RedirectAttributes next) {
        words.done(next, "conversations.flash.decided");
    }

    void refused(RedirectAttributes next, RuleViolation rule) {
        words.refused(next, rule);
    }
}
