package pe.minka.web.recognition;

import pe.minka.gamification.badges.Family;
import pe.minka.gamification.badges.Tier;

/**
 * How an insignia is drawn: the silhouette tells the tier, the dye and the glyph the family.
 *
 * @param place where on the grid of 32 the glyph begins, and how large it is
 */
public record BadgeMark(String family, int tier, String glyph, int place, int size) {

    private static final int SMALL = 12;
    private static final int LARGE = 16;
    private static final int GRID = 32;

    static BadgeMark of(Family family, Tier tier) {
        int size = tier == Tier.STRAND ? SMALL : LARGE;
        return new BadgeMark(dye(family), steps(tier), glyph(family, tier), (GRID - size) / 2, size);
    }

    /** As the style sheet and the addresses name it. */
    static String dye(Family family) {
        return switch (family) {
            case SHARES -> "comparte";
            case SOLVES -> "resuelve";
            case ADVISES -> "aconseja";
            case TRANSFERS -> "transfiere";
            case LEARNS -> "aprende";
        };
    }

    /** The accent of whatever stands around it. */
    static String accent(Family family) {
        return switch (family) {
            case SHARES -> "practice";
            case SOLVES -> "challenge";
            case ADVISES -> "advisory";
            case TRANSFERS -> "exchange";
            case LEARNS -> "initiative";
        };
    }

    private static int steps(Tier tier) {
        return switch (tier) {
            case STRAND -> 1;
            case WEAVE -> 2;
            case MANTLE -> 3;
        };
    }

    private static String glyph(Family family, Tier tier) {
        return switch (family) {
            case SHARES -> one(tier, "hebra", "quipu", "cumbre");
            case SOLVES -> one(tier, "voz", "respuesta", "nudo");
            case ADVISES -> one(tier, "oido", "consejo", "mirada");
            case TRANSFERS -> one(tier, "semilla", "casa", "puente");
            case LEARNS -> one(tier, "libro", "telar", "tejido");
        };
    }

    private static String one(Tier tier, String strand, String weave, String mantle) {
        return switch (tier) {
            case STRAND -> strand;
            case WEAVE -> weave;
            case MANTLE -> mantle;
        };
    }
}
