package pe.minka.gamification;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ranking.Place;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationView;

/** Tells which organisations are behind the places of a board of teams. */
@Component
class RankedTeams {

    private static final String ACTIVE = """
            select organisation, active from team_score where season = :season and organisation = any(:ids)
            """;

    /** Boards hold whole numbers. */
    private static final int DECIMALS = 2;

    private final JdbcClient jdbc;
    private final OrganisationCatalogue organisations;

    RankedTeams(JdbcClient jdbc, OrganisationCatalogue organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    List<TeamRow> rows(Period season, List<Place> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        Map<UUID, Integer> active = active(season, places);
        var views = organisations.findAll(
                places.stream().map(place -> new OrganisationId(place.id())).toList());
        return places.stream().flatMap(place -> row(place, views, active)).toList();
    }

    private Map<UUID, Integer> active(Period season, List<Place> places) {
        Map<UUID, Integer> active = new HashMap<>();
        jdbc.sql(ACTIVE)
                .param("season", season.code())
                .param("ids", places.stream().map(Place::id).toArray(UUID[]::new))
                .query(row -> {
                    active.put(row.getObject("organisation", UUID.class), row.getInt("active"));
                });
        return active;
    }

    private static Stream<TeamRow> row(
            Place place, Map<OrganisationId, OrganisationView> views, Map<UUID, Integer> active) {
        var view = views.get(new OrganisationId(place.id()));
        return view == null
                ? Stream.empty()
                : Stream.of(new TeamRow(
                        place.rank(),
                        view,
                        BigDecimal.valueOf(place.points(), DECIMALS),
                        active.getOrDefault(place.id(), 0)));
    }
}
