package pe.minka.web.recognition;

import org.jspecify.annotations.Nullable;
import pe.minka.gamification.drafts.ApplyDraft;
import pe.minka.gamification.drafts.DraftView;
import pe.minka.members.Reason;
import pe.minka.shared.RuleViolation;
import pe.minka.web.writing.Typed;

/** What is decided on a draft of rules; the revision is the one that was on the page. */
record DraftDecisionForm(Integer revision, String when, String from, Boolean replacing, String reason) {

    /** From when its rules are in force. */
    enum When {
        NOW,
        DAY,
        PAST;

        /** A closed season is not counted anew, and what is in force already can only be applied to what is past. */
        static When[] among(DraftView draft) {
            if (!draft.changesRules()) {
                return new When[] {PAST};
            }
            return draft.closed() ? new When[] {NOW, DAY} : values();
        }
    }

    DraftDecisionForm(
            @Nullable Integer revision,
            @Nullable String when,
            @Nullable String from,
            @Nullable Boolean replacing,
            @Nullable String reason) {
        this.revision = revision == null ? 0 : revision;
        this.when = when == null ? When.NOW.name() : when;
        this.from = Typed.stripped(from);
        this.replacing = Boolean.TRUE.equals(replacing);
        this.reason = Typed.text(reason);
    }

    boolean isOnADay() {
        return When.DAY.name().equals(when);
    }

    boolean isForThePast() {
        return When.PAST.name().equals(when);
    }

    ApplyDraft toApply() {
        var chosen = Typed.chosen("when", When.class, when);
        if (chosen != When.DAY && !from.isEmpty()) {
            throw RuleViolation.at("when", "recognition.draft.when.day");
        }
        var day = chosen == When.DAY ? RuleFields.day("from", from) : null;
        return new ApplyDraft(revision, day, chosen == When.PAST, replacing, new Reason(reason));
    }
}
