package pe.minka.web.account;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Preferences;
import pe.minka.members.Theme;

/** How a member wants the pages. A box that is not ticked is not sent. */
record PreferencesForm(
        @NotNull(message = "{account.theme.missing}") Theme theme,

        @Nullable Boolean dataSaver,
        @Nullable Boolean shortcuts) {

    static PreferencesForm of(Preferences preferences) {
        return new PreferencesForm(preferences.theme(), preferences.dataSaver(), preferences.shortcuts());
    }

    Preferences preferences() {
        return new Preferences(theme, Boolean.TRUE.equals(dataSaver), Boolean.TRUE.equals(shortcuts));
    }
}
