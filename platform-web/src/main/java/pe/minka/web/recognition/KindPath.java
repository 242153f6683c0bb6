package pe.minka.web.recognition;

import java.util.Arrays;
import java.util.Locale;
import pe.minka.gamification.ContributionKind;
import pe.minka.shared.NotFound;

/** A kind of contribution as it stands in an address. */
final class KindPath {

    private KindPath() {}

    static String of(ContributionKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ContributionKind read(String text) {
        return Arrays.stream(ContributionKind.values())
                .filter(kind -> of(kind).equals(text))
                .findFirst()
                .orElseThrow(() -> new NotFound("kind of contribution " + text));
    }
}
