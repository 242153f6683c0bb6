package pe.minka.web.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.organisations.OrganisationKind;
import pe.minka.practices.PracticeCatalogue;
import pe.minka.practices.PracticeSearch;
import pe.minka.practices.PracticeSearch.Order;
import pe.minka.practices.Stage;
import pe.minka.practices.route.Classification;

/** The published practices: finding them, reading one, and what it said before. */
@RestController
class PracticesController {

    private static final String ONE = "/api/v1/practices/{code}";

    private final PracticeCatalogue catalogue;
    private final PracticeAnswers answers;
    private final PracticeMapper mapper;

    PracticesController(PracticeCatalogue catalogue, PracticeAnswers answers, PracticeMapper mapper) {
        this.catalogue = catalogue;
        this.answers = answers;
        this.mapper = mapper;
    }

    @GetMapping("/api/v1/practices")
    PracticesJson listPractices(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable OrganisationKind kind,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Classification classification,
            @RequestParam(required = false) @Nullable Boolean reference,
            @RequestParam(required = false) @Nullable Boolean inForce,
            @RequestParam(defaultValue = "USEFULNESS") Order sort,
            Slice slice) {
        var search = new PracticeSearch(
                q,
                region,
                some(kind),
                some(stage),
                some(theme),
                null,
                year,
                some(classification),
                reference,
                inForce,
                sort);
        int from = slice.position();
        var found = catalogue.search(search, from, slice.limit());
        var next = from + slice.limit() < found.total()
                ? Cursor.at(from + slice.limit()).text()
                : null;
        return new PracticesJson(
                mapper.cards(found.cards()),
                next,
                found.total(),
                found.suggestion().orElse(null),
                FacetsJson.of(found));
    }

    private static <T> Set<T> some(@Nullable T value) {
        return value == null || value.equals("") ? Set.of() : Set.of(value);
    }

    @GetMapping(ONE)
    PracticeJson readPractice(@PathVariable String code) {
        return answers.practice(code);
    }

    @GetMapping(ONE + "/versions")
    CursorPage<PracticeVersionJson> listPracticeVersions(@PathVariable String code) {
        return new CursorPage<>(answers.versions(code), null);
    }
}
