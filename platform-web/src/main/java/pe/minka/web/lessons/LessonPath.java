package pe.minka.web.lessons;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pe.minka.lessons.form.LessonSection;
import pe.minka.shared.NotFound;
import pe.minka.web.writing.Kind;
import pe.minka.web.writing.PartPage;

/** The pages of a lesson that is being written, as addresses name them, in the order they are asked for. */
enum LessonPath implements PartPage {
    EXPERIENCE(LessonSection.EXPERIENCE, "experiencia"),
    LEARNING(LessonSection.LEARNING, "aprendizaje"),
    PRACTICES(null, "practicas"),
    GENERAL(LessonSection.GENERAL, "datos-generales"),
    SHARING(LessonSection.SHARING, "autorizacion");

    static final Kind LESSON = new Kind("lessons", "lesson", LessonController.LIST, LessonDraftController.SHELF);
    static final List<LessonPath> ALL = List.of(values());

    private final @Nullable LessonSection section;
    private final String slug;

    LessonPath(@Nullable LessonSection section, String slug) {
        this.section = section;
        this.slug = slug;
    }

    /** The part written on the page of that name. */
    static LessonPath written(String slug) {
        return ALL.stream()
                .filter(path -> path.slug.equals(slug) && path.section != null)
                .findFirst()
                .orElseThrow(() -> new NotFound("lesson section " + slug));
    }

    Optional<LessonSection> part() {
        return Optional.ofNullable(section);
    }

    LessonSection section() {
        return part().orElseThrow();
    }

    @Override
    public Kind kind() {
        return LESSON;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public List<LessonPath> all() {
        return ALL;
    }
}
