package pe.minka.web.documents;

import java.util.List;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import pe.minka.documents.FormContent;
import pe.minka.documents.FormKind;
import pe.minka.documents.FormLayout;
import pe.minka.documents.FormRow;
import pe.minka.documents.FormSheet;
import pe.minka.shared.Peru;

/** Official forms as PDF, from a template. */
@Component
class FormPdf {

    private final FormLayout layout;
    private final ITemplateEngine templates;
    private final Press press;

    FormPdf(FormLayout layout, ITemplateEngine templates, Press press) {
        this.layout = layout;
        this.templates = templates;
        this.press = press;
    }

    /** A row with its answer ready to be shown. */
    record Row(String label, boolean title, List<Shown> answer) {}

    byte[] write(FormKind kind, FormContent content) {
        return write(layout.sheet(kind, content), content.sheet().presentation().title());
    }

    byte[] write(FormSheet sheet, String title) {
        var context = new Context(Peru.LOCALE);
        context.setVariable("title", title.isEmpty() ? sheet.name() : title);
        context.setVariable("name", sheet.name());
        context.setVariable("columns", sheet.columns());
        context.setVariable("rows", sheet.rows().stream().map(FormPdf::row).toList());
        return press.print(templates.process("documents/form", context));
    }

    private static Row row(FormRow row) {
        return new Row(row.label(), row.title(), Shown.of(row.pieces()));
    }
}
