package pe.minka.web.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.lessons.LessonCatalogue;
import pe.minka.lessons.LessonReading;
import pe.minka.lessons.LessonSearch;
import pe.minka.lessons.form.Impact;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** The published lessons learned: finding them, and reading one. */
@RestController
class LessonsController {

    static final String ALL = "/api/v1/lessons";
    static final String ONE = ALL + "/{code}";

    private final LessonCatalogue catalogue;
    private final LessonReading reading;
    private final LessonMapper mapper;

    LessonsController(LessonCatalogue catalogue, LessonReading reading, LessonMapper mapper) {
        this.catalogue = catalogue;
        this.reading = reading;
        this.mapper = mapper;
    }

    @GetMapping(ALL)
    LessonsJson listLessons(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Impact impact,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable Integer year,
            Slice slice) {
        Set<String> themes = theme == null || theme.isEmpty() ? Set.of() : Set.of(theme);
        int from = slice.position();
        var found = catalogue.search(new LessonSearch(q, impact, themes, region, year), from, slice.limit());
        var next = from + slice.limit() < found.total()
                ? Cursor.at(from + slice.limit()).text()
                : null;
        return new LessonsJson(
                mapper.cards(found.cards()),
                next,
                found.total(),
                found.suggestion().orElse(null),
                mapper.facets(found));
    }

    @GetMapping(ONE)
    LessonJson readLesson(@Me Access me, @PathVariable String code) {
        return mapper.lesson(reading.legible(me, code));
    }
}
