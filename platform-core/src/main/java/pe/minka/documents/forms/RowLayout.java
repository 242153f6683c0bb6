package pe.minka.documents.forms;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import pe.minka.documents.ExpertBlock;
import pe.minka.documents.FormContent;
import pe.minka.documents.FormField;
import pe.minka.documents.FormKind;
import pe.minka.documents.FormLayout;
import pe.minka.documents.FormPiece;
import pe.minka.documents.FormRow;
import pe.minka.documents.FormSheet;
import pe.minka.documents.Mark;
import pe.minka.practices.sheet.Criteria;
import pe.minka.practices.sheet.Sheet;

/** The rows of the forms in the order of their owners. */
@Component
class RowLayout implements FormLayout {

    private final LabelBook book = LabelBook.load();
    private final SectionPieces sections = new SectionPieces(FormWords.load());

    @Override
    public FormSheet sheet(FormKind kind, FormContent content) {
        var rows =
                switch (kind) {
                    case REDLAC -> redlac(content);
                    case COP -> cop(content);
                };
        return new FormSheet(book.name(Form.of(kind)), book.columns(), rows);
    }

    private List<FormRow> redlac(FormContent content) {
        var kind = FormKind.REDLAC;
        Sheet sheet = content.sheet();
        Criteria criteria = sheet.criteria();
        return List.of(
                row(kind, FormField.INSTITUTIONS, institutions(content)),
                row(kind, FormField.TITLE, text(sheet.presentation().title())),
                row(
                        kind,
                        FormField.DESCRIPTION,
                        with(sheet.description().text(), FormField.STRATEGY, sections.of(sheet.strategy()))),
                row(kind, FormField.PROBLEM, text(sheet.problem().text())),
                row(
                        kind,
                        FormField.REPLICABLE,
                        with(criteria.replicable(), FormField.COMPONENTS, sections.of(sheet.components()))),
                row(kind, FormField.IMPACT, text(criteria.impact())),
                row(
                        kind,
                        FormField.VERIFIABLE,
                        with(criteria.verifiable(), FormField.RESULTS, sections.of(sheet.results()))),
                row(kind, FormField.SUSTAINABLE, sustainability(criteria)),
                row(kind, FormField.PROMISING, List.of(box(kind, content))));
    }

    private List<FormRow> cop(FormContent content) {
        var kind = FormKind.COP;
        Sheet sheet = content.sheet();
        ExpertBlock expert = content.expert();
        return List.of(
                row(kind, FormField.NUMBER, text(content.number())),
                row(kind, FormField.REGION, text(content.region())),
                row(kind, FormField.TITLE, text(sheet.presentation().title())),
                row(kind, FormField.INSTITUTIONS, institutions(content)),
                row(kind, FormField.LINK, List.of(new FormPiece.Link(content.link()))),
                row(kind, FormField.PROBLEM, text(sheet.problem().text())),
                row(kind, FormField.STRATEGY, sections.of(sheet.strategy())),
                row(kind, FormField.RESULTS, sections.of(sheet.results())),
                new FormRow(book.official(Form.of(kind), FormField.EXPERT), List.of(), true),
                row(kind, FormField.EXPERT_NAME, person(expert)),
                row(kind, FormField.KEY_ASPECT, text(expert.keyAspect())),
                row(kind, FormField.IMPROVEMENTS, text(expert.improvements())),
                row(kind, FormField.RECOMMENDATIONS, text(expert.recommendations())));
    }

    private FormRow row(FormKind kind, FormField field, List<FormPiece> pieces) {
        return new FormRow(book.official(Form.of(kind), field), pieces, false);
    }

    private static List<FormPiece> text(String text) {
        return text.isEmpty() ? List.of() : List.of(new FormPiece.Text(text));
    }

    private static List<FormPiece> institutions(FormContent content) {
        return content.institutions().stream()
                .<FormPiece>map(FormPiece.Line::new)
                .toList();
    }

    /** What the form has no row for stands below the text it belongs to. */
    private List<FormPiece> with(String text, FormField field, List<FormPiece> part) {
        List<FormPiece> pieces = new ArrayList<>(text(text));
        if (!part.isEmpty()) {
            pieces.add(new FormPiece.Heading(2, book.official(Form.REDLAC, field)));
            pieces.addAll(part);
        }
        return pieces;
    }

    private List<FormPiece> sustainability(Criteria criteria) {
        List<FormPiece> pieces = new ArrayList<>(text(criteria.sustainable()));
        fact(FormKind.REDLAC, FormField.SENSES, sections.senses(criteria), pieces);
        fact(FormKind.REDLAC, FormField.INSTRUMENT, sections.instrument(criteria), pieces);
        fact(FormKind.REDLAC, FormField.REFERENCE, criteria.reference(), pieces);
        return pieces;
    }

    private List<FormPiece> person(ExpertBlock expert) {
        List<FormPiece> pieces = new ArrayList<>();
        if (!expert.name().isEmpty()) {
            pieces.add(new FormPiece.Line(expert.name()));
        }
        fact(FormKind.COP, FormField.EXPERT_POST, expert.post(), pieces);
        fact(FormKind.COP, FormField.EXPERT_INSTITUTION, expert.institution(), pieces);
        return pieces;
    }

    private void fact(FormKind kind, FormField field, String text, List<FormPiece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new FormPiece.Fact(book.official(Form.of(kind), field), text));
        }
    }

    private FormPiece box(FormKind kind, FormContent content) {
        return new FormPiece.Box(book.official(Form.of(kind), FormField.PROMISING), content.promising() == Mark.MADE);
    }
}
