package pe.minka.web.lessons;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.web.practices.Typed;

/** The first thing asked for; the identity makes sure that who sends it twice begins one lesson. */
record LessonStartForm(UUID id, String title) {

    LessonStartForm(@Nullable UUID id, @Nullable String title) {
        this.id = Typed.id(id);
        this.title = Typed.text(title);
    }

    static LessonStartForm fresh() {
        return new LessonStartForm(null, "");
    }
}
