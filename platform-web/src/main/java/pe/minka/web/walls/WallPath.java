package pe.minka.web.walls;

import java.util.Locale;
import pe.minka.walls.BoardSection;
import pe.minka.walls.CardFilter;
import pe.minka.walls.CardKind;

/** Where the pages of the walls are, and what stands in their addresses. */
final class WallPath {

    static final String WALLS = "/muros";
    static final String WALL = WALLS + "/{wall}";
    static final String CARD = WALL + "/{card}";
    static final String CONTRIBUTION = "/aportes/{id}";
    static final String ADMINISTRATION = "/admin/muros";

    private WallPath() {}

    static String wall(String slug) {
        return WALLS + "/" + slug;
    }

    /** «propuestas». */
    static String section(BoardSection section) {
        return switch (section) {
            case PROPOSAL -> "propuestas";
            case QUESTION -> "preguntas";
            case EXPERIENCE -> "experiencias";
        };
    }

    /** Whatever else is typed is the first one. */
    static BoardSection sectionAt(String typed) {
        for (var section : BoardSection.values()) {
            if (section(section).equals(typed.toLowerCase(Locale.ROOT))) {
                return section;
            }
        }
        return BoardSection.PROPOSAL;
    }

    /** «sin-respuesta»; empty for all. */
    static String filter(CardFilter filter) {
        return switch (filter) {
            case ALL -> "";
            case UNANSWERED -> "sin-respuesta";
            case MINE -> "mios";
            case MY_REGION -> "mi-region";
        };
    }

    static CardFilter filterAt(String typed) {
        for (var filter : CardFilter.values()) {
            if (filter(filter).equals(typed)) {
                return filter;
            }
        }
        return CardFilter.ALL;
    }

    /** The motif of a kind of card. */
    static String motif(CardKind kind) {
        return switch (kind) {
            case CHALLENGE -> "challenge";
            case INITIATIVE -> "initiative";
            case SHARING -> "exchange";
        };
    }
}
