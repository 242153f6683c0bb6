package pe.minka.web.api;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.practices.Likeness;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.SimilarPractices;

/** The published practices that are like one of them. */
@RestController
class SimilarPracticesController {

    private static final int MOST = 10;

    private final PracticeReading reading;
    private final SimilarPractices similar;
    private final PracticeMapper mapper;

    SimilarPracticesController(PracticeReading reading, SimilarPractices similar, PracticeMapper mapper) {
        this.reading = reading;
        this.similar = similar;
        this.mapper = mapper;
    }

    @GetMapping("/api/v1/practices/{code}/similar")
    CursorPage<SimilarPracticeJson> listSimilarPractices(@PathVariable String code) {
        var page = reading.page(code);
        var found = similar.to(Likeness.of(page.sheet(), page.id()), MOST);
        return new CursorPage<>(mapper.similar(found), null);
    }
}
