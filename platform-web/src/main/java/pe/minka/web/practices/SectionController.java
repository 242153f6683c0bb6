package pe.minka.web.practices;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.web.writing.PartController;
import pe.minka.web.writing.PartForms;
import pe.minka.web.writing.PartPages;

/** One section of the sheet. */
@Controller
@RequestMapping("/practicas/{code}/ficha/{part}")
class SectionController extends PartController<PartPath, SectionContent> {

    SectionController(WritableSheet sheet, PartForms forms, PartPages pages) {
        super(sheet, forms, pages);
    }
}
