package pe.minka.practices;

import java.util.List;
import pe.minka.practices.sheet.Sheet;

/** What the route of strengthening asks for before each stage (ruta de fortalecimiento). */
final class Route {

    private Route() {}

    /** A practice that can be published; the holder and an organisation it has from the start. */
    static List<Guard> toInitial(Practice practice, Sheet sheet) {
        return List.of(
                new Guard("title", !sheet.presentation().title().isEmpty(), Part.PRESENTATION),
                new Guard("summary", isSummary(sheet), Part.PRESENTATION),
                new Guard("organisation", !practice.organisations().isEmpty(), Part.PEOPLE),
                new Guard("holder", hasHolder(practice), Part.PEOPLE),
                new Guard("problem", !sheet.problem().isEmpty(), Part.PROBLEM),
                new Guard("description", !sheet.description().isEmpty(), Part.DESCRIPTION));
    }

    private static boolean isSummary(Sheet sheet) {
        String summary = sheet.presentation().summary();
        return !summary.isEmpty() && summary.length() <= pe.minka.practices.sheet.Presentation.LONGEST_SUMMARY;
    }

    private static boolean hasHolder(Practice practice) {
        return practice.team().stream().anyMatch(person -> person.post() == Post.HOLDER);
    }
}
