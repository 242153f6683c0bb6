package pe.minka.web.documents;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** A lesson in the official form, and the form without answers. */
@Controller
class LessonDocumentController {

    private final LessonPapers papers;

    LessonDocumentController(LessonPapers papers) {
        this.papers = papers;
    }

    @GetMapping("/lecciones/{code}/documentos/{file}")
    ResponseEntity<byte[]> published(
            @Me @Nullable Access reader, @PathVariable String code, @PathVariable String file) {
        return papers.published(reader, code, file);
    }

    @GetMapping("/lecciones/{code}/ficha/documentos/{file}")
    ResponseEntity<byte[]> own(@Me Access me, @PathVariable String code, @PathVariable String file) {
        return papers.own(me, code, file);
    }

    @GetMapping("/formatos/leccion.docx")
    ResponseEntity<byte[]> empty() {
        return papers.empty();
    }
}
