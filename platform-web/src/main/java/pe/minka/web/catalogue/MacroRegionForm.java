package pe.minka.web.catalogue;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

/** To which macro-region a region shall belong, and the one it had when the page was opened. */
record MacroRegionForm(
        @NotEmpty(message = "{catalogue.macroRegion.missing}")
        String macroRegion,

        String seen) {

    MacroRegionForm(@Nullable String macroRegion, @Nullable String seen) {
        this.macroRegion = macroRegion == null ? "" : macroRegion;
        this.seen = seen == null ? "" : seen;
    }
}
