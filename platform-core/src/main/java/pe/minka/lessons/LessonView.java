package pe.minka.lessons;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import pe.minka.lessons.form.LessonContent;
import pe.minka.lessons.form.LessonPart;
import pe.minka.lessons.form.LessonSection;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationView;
import pe.minka.writing.SavedPart;

/**
 * A lesson for who may read it.
 *
 * @param version another one each time it is sent, so that who decides can say what they have read
 * @param saved when its parts were saved, and their revisions; nothing of it for who only reads
 * @param practices the published practices it is about, titles by code
 */
public record LessonView(
        LessonId id,
        String code,
        int version,
        LessonState state,
        MemberId author,
        OrganisationView organisation,
        LessonContent content,
        Map<LessonSection, SavedPart<LessonPart>> saved,
        Map<String, String> practices,
        @Nullable Instant submittedAt,
        @Nullable Instant publishedAt,
        List<LessonReviewView> reviews) {

    public LessonView {
        saved = Map.copyOf(saved);
        practices = Collections.unmodifiableMap(new TreeMap<>(practices));
        reviews = List.copyOf(reviews);
    }

    public String title() {
        return content.title();
    }

    public boolean isDraft() {
        return state == LessonState.DRAFT;
    }

    public boolean isPublished() {
        return state == LessonState.PUBLISHED;
    }

    /** 0 when nobody has written it yet. */
    public int revision(LessonSection section) {
        return Optional.ofNullable(saved.get(section)).map(SavedPart::revision).orElse(0);
    }

    public Optional<Instant> savedAt(LessonSection section) {
        return Optional.ofNullable(saved.get(section)).map(SavedPart::at);
    }

    public Optional<Instant> lastSavedAt() {
        return saved.values().stream().map(SavedPart::at).max(Instant::compareTo);
    }

    /** It can be sent to review. */
    public boolean isReady() {
        return content.isComplete() && content.sharing().isAuthorised();
    }

    /** Why it came back, while it has not been sent again. */
    public Optional<LessonReviewView> returned() {
        return isDraft()
                ? reviews.stream().findFirst().filter(last -> last.outcome() != ReviewOutcome.PUBLISHED)
                : Optional.empty();
    }

    LessonView withoutPerson() {
        return new LessonView(
                id,
                code,
                version,
                state,
                author,
                organisation,
                content.withoutPerson(),
                Map.of(),
                practices,
                submittedAt,
                publishedAt,
                List.of());
    }
}
