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

    /** As its page names it, or as it stands in addresses. */
    BoardSection boardSection() {
        for (var one : BoardSection.values()) {
            if (WallPath.section(one).equals(section)) {
                return one;
            }
        }
        return Typed.chosen("section", BoardSection.class, section);
    }

    Place where() {
        return Typed.chosen("place", Place.class, place);
    }
}
