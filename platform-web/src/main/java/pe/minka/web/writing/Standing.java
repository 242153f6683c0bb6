package pe.minka.web.writing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.writing.SavedPart;
import pe.minka.writing.WrittenPart;

/** A part as it stands; the revision is 0 while nobody has saved it. */
public record Standing<C extends WrittenPart>(
        C content, int revision, @Nullable Instant at) {

    public static <C extends WrittenPart> Standing<C> of(C empty, @Nullable SavedPart<C> saved) {
        return saved == null
                ? new Standing<>(empty, 0, null)
                : new Standing<>(saved.content(), saved.revision(), saved.at());
    }
}
