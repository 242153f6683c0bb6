package pe.minka.lessons;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of a lesson; people know it by its code, LA-2026-0001. */
public record LessonId(UUID value) implements Identifier {

    public LessonId {
        Objects.requireNonNull(value);
    }

    public static LessonId next() {
        return new LessonId(Uuid7.next());
    }
}
