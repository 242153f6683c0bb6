package pe.minka.web.practices;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Access;
import pe.minka.practices.PracticePage;

/** What a feature of its own shows on a practice's page; several in one place stand in the order of their beans. */
public interface PracticeExtra {

    /** Where on the page: below the summary, among the buttons, under what the team wrote, or beside it. */
    enum Place {
        HEAD,
        ACTION,
        BELOW,
        SIDE
    }

    Place place();

    /** Nothing when there is nothing to show to this reader. */
    Optional<Part> part(PracticePage page, @Nullable Access reader);

    /**
     * Shown by the fragment {@code part(view)} of a template.
     *
     * @param template its name, such as {@code experts/on-practice}
     */
    record Part(String template, Object view) {}
}
