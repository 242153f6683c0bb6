package pe.minka.practices.route;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pe.minka.practices.sheet.Criterion;
import pe.minka.shared.RuleViolation;

/** What a reviewer has written so far, complete or not. */
public record ReviewNotes(Map<Criterion, Note> notes) {

    /** More than a review may have, so that nothing is lost while somebody shortens it. */
    private static final int LONGEST = 5 * Words.LONGEST;

    public ReviewNotes {
        notes = Map.copyOf(notes);
    }

    /** What is said of one criterion; nothing is chosen at first. */
    public record Note(@Nullable Boolean met, String reason, String improvement) {

        public Note {
            reason = bounded(reason);
            improvement = bounded(improvement);
        }

        private static String bounded(String typed) {
            String text = typed.replace("\r\n", "\n").replace("\0", "");
            if (text.length() > LONGEST) {
                throw new RuleViolation("practices.words.tooLong", LONGEST);
            }
            return text;
        }

        private boolean isEmpty() {
            return met == null && reason.isBlank() && improvement.isBlank();
        }
    }

    /** What was sent, to say it otherwise. */
    public static ReviewNotes of(Review review) {
        Map<Criterion, Note> notes = new EnumMap<>(Criterion.class);
        review.verdicts()
                .forEach(verdict -> notes.put(
                        verdict.criterion(), new Note(verdict.met(), verdict.reason(), verdict.improvement())));
        return new ReviewNotes(notes);
    }

    public boolean isEmpty() {
        return notes.values().stream().allMatch(Note::isEmpty);
    }
}
