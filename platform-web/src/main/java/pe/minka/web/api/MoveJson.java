package pe.minka.web.api;

import org.jspecify.annotations.Nullable;
import pe.minka.walls.Place;

/** Into which section something is put, and where in it; at the top unless it is said. */
record MoveJson(@Nullable String section, @Nullable Place place) {

    Place where() {
        return place == null ? Place.TOP : place;
    }
}
