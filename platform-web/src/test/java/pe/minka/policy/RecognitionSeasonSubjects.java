package pe.minka.policy;

import static java.util.Map.entry;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import pe.minka.gamification.seasons.SeasonDesk;
import pe.minka.shared.Uuid7;

/** Seasons long gone, and what was counted anew in them. */
final class RecognitionSeasonSubjects implements Subject.Family {

    private static final String SEASON = "insert into season (code, first_day, last_day, name) values (?, ?, ?, ?)";

    private static final String RECALCULATION = """
            insert into recalculation (id, season, reason, decided_by, decided_at, until, finished_at)
            values (?, ?, ?, ?, now(), 0, now())
            """;

    private static final String STATE = "select concat_ws(' ', name, closed_at) from season where code = ?";
    private static final LocalDate LONG_AGO = LocalDate.of(1000, 1, 1);
    private static final int DAYS = 300_000;

    private final SeasonDesk seasons;

    RecognitionSeasonSubjects(SeasonDesk seasons) {
        this.seasons = seasons;
    }

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET /admin/reconocimiento/temporadas/{code}", Subject.common(scene -> {
                    String name = "Temporada " + Scene.word();
                    return Thing.marked(name).named("code", season(scene, name));
                })),
                entry("GET /ranking/temporadas/{code}", Subject.common(scene -> {
                    String code = season(scene, "Cerrada");
                    seasons.close(scene.nationalAdministrator(), code);
                    return Thing.marked(code).named("code", code);
                })),
                entry(
                        "POST /admin/reconocimiento/temporadas/{code}",
                        Subject.common(scene -> watched(scene).with("name", "Temporada " + Scene.word()))),
                entry(
                        "POST /admin/reconocimiento/temporadas/{code}/cerrar",
                        Subject.common(RecognitionSeasonSubjects::watched)),
                entry("GET /admin/reconocimiento/recalculos/{id}", Subject.common(scene -> {
                    UUID id = Uuid7.next();
                    String reason = "Motivo " + Scene.word();
                    scene.change(
                            RECALCULATION,
                            id,
                            season(scene, "Pasada"),
                            reason,
                            scene.nationalAdministrator().id().value());
                    return Thing.marked(reason).named("id", id);
                })));
    }

    private static Thing watched(Scene scene) {
        String code = season(scene, "Pasada");
        return Thing.watched(scene.reading(STATE, code)).named("code", code);
    }

    /** A season of one day nobody else has taken. */
    private static String season(Scene scene, String name) {
        String code = Scene.word();
        var day = Date.valueOf(LONG_AGO.plusDays(ThreadLocalRandom.current().nextInt(DAYS)));
        scene.change(SEASON, code, day, day, name);
        return code;
    }
}
