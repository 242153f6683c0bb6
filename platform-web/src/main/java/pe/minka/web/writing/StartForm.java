package pe.minka.web.writing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.Uuid7;

/** The first thing asked for; the identity makes sure that who sends it twice begins it once. */
record StartForm(UUID id, String title) {

    StartForm(@Nullable UUID id, @Nullable String title) {
        this.id = id == null ? Uuid7.next() : id;
        this.title = title == null ? "" : title;
    }

    static StartForm fresh() {
        return new StartForm(null, "");
    }
}
