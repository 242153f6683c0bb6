package pe.minka.web.walls;

import org.jspecify.annotations.Nullable;
import pe.minka.walls.BoardSection;
import pe.minka.walls.Place;
import pe.minka.web.writing.Typed;

/** Where something is put: into which section, and where in it. */
record MoveForm(String section, String place) {

    MoveForm(@Nullable String section, @Nullable String place) {
        this.section = Typed.text(section);
        this.place = Typed.text(place);
    }

    BoardSection boardSection() {
        return Typed.chosen("section", BoardSection.class, section);
    }

    Place where() {
        return Typed.chosen("place", Place.class, place);
    }
}
