package pe.minka.web.experts;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pe.minka.practices.ExpertCommentId;

/** The editions of an expert's comment, for everybody who reads the practice. */
@Controller
class EditionController {

    private final EditionPages pages;

    EditionController(EditionPages pages) {
        this.pages = pages;
    }

    @GetMapping("/comentarios-de-expertos/{id}")
    String show(@PathVariable UUID id, Model model) {
        return pages.page(new ExpertCommentId(id), model);
    }
}
