package pe.minka.practices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pe.minka.organisations.OrganisationKind;
import pe.minka.practices.route.Classification;
import pe.minka.practices.sheet.Modality;

/**
 * A published practice as lists show it.
 *
 * @param excerpt where the words stand that were looked for; the summary when nothing was
 * @param others how many organisations it has beside the leading one
 * @param replicas how many have taken it over since it is advanced
 */
public record PracticeCard(
        UUID id,
        String code,
        String title,
        String summary,
        List<Piece> excerpt,
        Leading leading,
        int others,
        Stage stage,
        boolean inForce,
        int year,
        List<String> themes,
        @Nullable Modality modality,
        Instant publishedAt,
        Classification classification,
        int replicas) {

    private static final int BEGINNING = 30;

    public PracticeCard {
        excerpt = List.copyOf(excerpt);
        themes = List.copyOf(themes);
    }

    PracticeCard shown(boolean holds, List<Piece> other) {
        return new PracticeCard(
                id,
                code,
                title,
                summary,
                other,
                leading,
                others,
                stage,
                holds,
                year,
                themes,
                modality,
                publishedAt,
                classification,
                replicas);
    }

    /** The organisation that leads it. */
    public record Leading(
            OrganisationKind kind,
            String code,
            String name,
            @Nullable String region,
            @Nullable String regionName) {}

    /** Others have taken it over (BPGE referente). */
    public boolean isReference() {
        return replicas > 0;
    }

    /** The excerpt ends before a sentence does. */
    public boolean isCut() {
        return !excerpt.isEmpty() && !excerpt.getLast().text().strip().matches("(?s).*[.!?…\\p{Pf}\\p{Pe}]");
    }

    /** The excerpt begins somewhere inside the text, not with its first word. */
    public boolean isFromInside() {
        String shown = excerpt.stream().map(Piece::text).collect(Collectors.joining());
        String whole = summary.replaceAll("\\s+", " ");
        return !whole.startsWith(shown.substring(0, Math.min(shown.length(), Math.min(whole.length(), BEGINNING))));
    }
}
