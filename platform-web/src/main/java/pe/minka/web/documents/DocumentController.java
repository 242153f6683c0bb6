package pe.minka.web.documents;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** A practice in the official forms, and the forms without answers. */
@Controller
class DocumentController {

    private final PracticePapers papers;

    DocumentController(PracticePapers papers) {
        this.papers = papers;
    }

    @GetMapping("/practicas/{code}/documentos/{file}")
    ResponseEntity<byte[]> published(@PathVariable String code, @PathVariable String file) {
        var asked = DocumentFile.required(file);
        return asked.answer(code, papers.published(code, asked));
    }

    @GetMapping("/practicas/{code}/ficha/documentos/{file}")
    ResponseEntity<byte[]> draft(@Me Access me, @PathVariable String code, @PathVariable String file) {
        var asked = DocumentFile.required(file);
        return asked.answer(code, papers.draft(me, code, asked));
    }

    @GetMapping("/formatos/redlac.docx")
    ResponseEntity<byte[]> emptyRedlac() {
        return empty("redlac.docx");
    }

    @GetMapping("/formatos/cop.docx")
    ResponseEntity<byte[]> emptyCop() {
        return empty("cop.docx");
    }

    private ResponseEntity<byte[]> empty(String file) {
        var asked = DocumentFile.required(file);
        return asked.answer("formato", papers.empty(asked));
    }
}
