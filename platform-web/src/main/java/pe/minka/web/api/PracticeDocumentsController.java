package pe.minka.web.api;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.members.Access;
import pe.minka.web.documents.DocumentFile;
import pe.minka.web.documents.PracticePapers;
import pe.minka.web.security.Me;

/** A practice in the official forms. */
@RestController
class PracticeDocumentsController {

    private final PracticePapers papers;

    PracticeDocumentsController(PracticePapers papers) {
        this.papers = papers;
    }

    @GetMapping("/api/v1/practices/{code}/documents/{file}")
    ResponseEntity<byte[]> readPracticeDocument(@Me Access me, @PathVariable String code, @PathVariable String file) {
        var asked = DocumentFile.required(file);
        return asked.answer(code, papers.readable(me, code, asked));
    }
}
