package pe.minka.conversations;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberView;

/**
 * A comment or something else before a moderator: what was reported and decided, and what can be decided now.
 *
 * @param holder who is at it, if anybody
 * @param sanctions what its author was told before
 */
public record CaseView(
        CasePost post,
        SubjectView about,
        List<ReportView> reports,
        List<DecisionView> decisions,
        @Nullable String answer,
        Set<Verdict> possible,
        boolean held,
        @Nullable MemberView holder,
        List<Sanction> sanctions) {

    public CaseView {
        sanctions = List.copyOf(sanctions);
        reports = List.copyOf(reports);
        decisions = List.copyOf(decisions);
        possible = Set.copyOf(possible);
    }

    /** Who asks for a look and why, with the words as they stood; open until somebody decides. */
    public record ReportView(
            MemberView reporter,
            ReportReason reason,
            @Nullable String note,
            List<Said> words,
            Instant at,
            boolean open) {

        public ReportView {
            words = List.copyOf(words);
        }
    }

    /** What was decided, with what the author answered to it. */
    public record DecisionView(
            Verdict verdict,
            String reason,
            MemberView by,
            Instant at,
            @Nullable String answer) {}
}
