package pe.minka.web.recognition;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import pe.minka.gamification.Board;
import pe.minka.gamification.RankingCursor;
import pe.minka.web.navigation.FilterAddress;
import pe.minka.web.navigation.LeftAside;
import pe.minka.web.navigation.Understood;

/**
 * Which ranking the address asks for; what it does not say follows from who reads it.
 *
 * @param periodo a month, a season, «siempre»
 * @param ambito «pais», «macro-…», «region-…» or «entidad»
 * @param tabla «gestores» or «asesores»
 * @param ver «todos»; otherwise the own row and its neighbours
 * @param desde where the list goes on
 */
record RankingQuery(
        @Nullable String periodo,
        @Nullable String ambito,
        @Nullable String tabla,
        @Nullable String ver,
        @Nullable String desde) {

    static final String MEMBERS = "gestores";
    static final String ADVISORS = "asesores";
    static final String ALL = "todos";
    static final String ALWAYS = "siempre";

    /** Nothing when there is no such table. */
    Optional<Board> board(Board usual) {
        if (tabla == null || tabla.isBlank()) {
            return Optional.of(usual);
        }
        return Stream.of(Board.MEMBERS, Board.ADVISORS)
                .filter(one -> table(one).equals(tabla.strip()))
                .findFirst();
    }

    static String table(Board board) {
        return board == Board.ADVISORS ? ADVISORS : MEMBERS;
    }

    boolean wantsAll() {
        return ALL.equals(ver) || cursor() != null;
    }

    @Nullable
    RankingCursor cursor() {
        return desde == null ? null : RankingCursor.parse(desde).orElse(null);
    }

    /** What says neither how much is shown nor where the list goes on; the other filters have a page that says so. */
    List<LeftAside> leftAside() {
        var asked = new LinkedMultiValueMap<String, String>();
        asked.add("ver", Objects.requireNonNullElse(ver, ""));
        asked.add("desde", Objects.requireNonNullElse(desde, ""));
        return LeftAside.of(
                asked, Map.of("ver", Understood.one(wantsAll() ? ALL : null), "desde", Understood.however(cursor())));
    }

    public FilterAddress address() {
        return FilterAddress.of(RankingController.PAGE)
                .with("periodo", periodo)
                .with("ambito", ambito)
                .with("tabla", tabla);
    }

    /** Where a script asks whether what is shown has changed. */
    public FilterAddress changes() {
        return FilterAddress.of(RankingController.CHANGES)
                .with("periodo", periodo)
                .with("ambito", ambito)
                .with("tabla", tabla)
                .with("ver", ver)
                .with("desde", desde);
    }

    RankingQuery on(Board board) {
        return new RankingQuery(periodo, ambito, table(board), ver, null);
    }
}
