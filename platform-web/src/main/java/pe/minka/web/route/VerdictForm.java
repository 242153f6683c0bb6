package pe.minka.web.route;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.practices.route.ReviewNotes;

/** What somebody says of one criterion; nothing is chosen at first. */
record VerdictForm(@Nullable Boolean met, String reason, String improvement) {

    VerdictForm(@Nullable Boolean met, @Nullable String reason, @Nullable String improvement) {
        this.met = met;
        this.reason = reason == null ? "" : reason;
        this.improvement = improvement == null ? "" : improvement;
    }

    static VerdictForm empty() {
        return new VerdictForm(null, "", "");
    }

    static VerdictForm of(ReviewNotes.@Nullable Note note) {
        return note == null ? empty() : new VerdictForm(note.met(), note.reason(), note.improvement());
    }

    /** The fields that still have to be filled in. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        if (met == null) {
            gaps.add("met");
        }
        if (reason.isBlank()) {
            gaps.add("reason");
        }
        if (Boolean.FALSE.equals(met) && improvement.isBlank()) {
            gaps.add("improvement");
        }
        return gaps;
    }

    ReviewNotes.Note note() {
        return new ReviewNotes.Note(met, reason, improvement);
    }
}
