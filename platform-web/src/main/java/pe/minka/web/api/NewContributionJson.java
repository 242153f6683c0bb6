package pe.minka.web.api;

import org.jspecify.annotations.Nullable;
import pe.minka.walls.BoardSection;

/** A contribution as a program sends it; without a section it is a proposal. */
record NewContributionJson(
        @Nullable String text, @Nullable BoardSection section) {

    BoardSection place() {
        return section == null ? BoardSection.PROPOSAL : section;
    }
}
