package pe.minka.web.api;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.members.Access;
import pe.minka.web.documents.LessonPapers;
import pe.minka.web.security.Me;

/** A lesson in the official form. */
@RestController
class LessonDocumentsController {

    private final LessonPapers papers;

    LessonDocumentsController(LessonPapers papers) {
        this.papers = papers;
    }

    @GetMapping("/api/v1/lessons/{code}/documents/{file}")
    ResponseEntity<byte[]> readLessonDocument(@Me Access me, @PathVariable String code, @PathVariable String file) {
        return papers.readable(me, code, file);
    }
}
