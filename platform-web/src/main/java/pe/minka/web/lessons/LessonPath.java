package pe.minka.web.lessons;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pe.minka.lessons.form.LessonSection;
import pe.minka.shared.NotFound;

/** The pages of a lesson that is being written, as addresses name them, in the order they are asked for. */
enum LessonPath {
    EXPERIENCE(LessonSection.EXPERIENCE, "experiencia"),
    LEARNING(LessonSection.LEARNING, "aprendizaje"),
    PRACTICES(null, "practicas"),
    GENERAL(LessonSection.GENERAL, "datos-generales"),
    SHARING(LessonSection.SHARING, "autorizacion");

    static final List<LessonPath> ALL = List.of(values());

    private final @Nullable LessonSection section;
    private final String slug;

    LessonPath(@Nullable LessonSection section, String slug) {
        this.section = section;
        this.slug = slug;
    }

    static LessonPath of(LessonSection section) {
        return valueOf(section.name());
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

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    int number() {
        return ALL.indexOf(this) + 1;
    }

    Optional<LessonPath> next() {
        return ALL.stream().skip(number()).findFirst();
    }

    String address(String lesson) {
        return LessonDraftController.address(lesson) + "/" + slug;
    }
}
