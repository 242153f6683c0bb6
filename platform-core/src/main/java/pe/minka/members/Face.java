package pe.minka.members;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pe.minka.files.FileId;

/** How somebody is shown beside their name: by their photo, or by their initials. */
public record Face(String initials, @Nullable FileId photo) {

    static Face of(String givenNames, String surnames, @Nullable FileId photo) {
        String initials = givenNames.substring(0, 1) + surnames.substring(0, 1);
        return new Face(initials.toUpperCase(Locale.ROOT), photo);
    }
}
