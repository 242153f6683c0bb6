package pe.minka.documents.docx;

import java.util.List;
import pe.minka.documents.ExpertBlock;
import pe.minka.documents.FormContent;
import pe.minka.documents.FormField;
import pe.minka.documents.FormKind;
import pe.minka.documents.Mark;
import pe.minka.documents.forms.FormWords;
import pe.minka.documents.forms.LabelBook;
import pe.minka.practices.sheet.Criteria;
import pe.minka.practices.sheet.Sheet;

/** The text of a form, row by row. */
final class FormPaper {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final String WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static final String SUBTITLE = "Heading2";

    private final FormKind kind;
    private final FormContent content;
    private final LabelBook book;
    private final Paper paper =
            new Paper("w:document", "w", Paper.WORD, "r", RELATIONS, "mc", COMPATIBILITY, "w14", WORD_2010);
    private final FormTable table = new FormTable(paper);
    private final ProsePaper prose;
    private final SectionPaper sections;

    FormPaper(FormKind kind, FormContent content, LabelBook book, FormWords words, Numberings numberings) {
        this.kind = kind;
        this.content = content;
        this.book = book;
        this.prose = new ProsePaper(paper, numberings);
        this.sections = new SectionPaper(paper, prose, words);
    }

    String document() {
        paper.saying("mc:Ignorable", "w14").open("w:body").paragraph("Title", book.name(kind));
        table.open(book.columns());
        switch (kind) {
            case REDLAC -> redlac(content.sheet());
            case COP -> cop(content.sheet());
        }
        table.close();
        paper.paragraph("", "");
        paper.open("w:sectPr")
                .empty("w:pgSz", "w:w", "11906", "w:h", "16838")
                .empty("w:pgMar", margins())
                .close();
        return paper.finished();
    }

    private static String[] margins() {
        List<String> sides = List.of("top", "right", "bottom", "left", "header", "footer", "gutter");
        List<String> widths = List.of("1134", "1134", "1134", "1134", "708", "708", "0");
        String[] margins = new String[2 * sides.size()];
        for (int i = 0; i < sides.size(); i++) {
            margins[2 * i] = "w:" + sides.get(i);
            margins[2 * i + 1] = widths.get(i);
        }
        return margins;
    }

    private void redlac(Sheet sheet) {
        Criteria criteria = sheet.criteria();
        institutions();
        row(FormField.TITLE, sheet.presentation().title());
        row(FormField.DESCRIPTION, () -> {
            prose.write(sheet.description().text());
            part(FormField.STRATEGY, !sheet.strategy().isEmpty(), () -> sections.strategy(sheet.strategy()));
        });
        row(FormField.PROBLEM, sheet.problem().text());
        row(FormField.REPLICABLE, () -> {
            prose.write(criteria.replicable());
            part(FormField.COMPONENTS, !sheet.components().isEmpty(), () -> sections.components(sheet.components()));
        });
        row(FormField.IMPACT, criteria.impact());
        row(FormField.VERIFIABLE, () -> {
            prose.write(criteria.verifiable());
            part(FormField.RESULTS, !sheet.results().isEmpty(), () -> sections.results(sheet.results()));
        });
        row(FormField.SUSTAINABLE, () -> sustainability(criteria));
        row(FormField.PROMISING, this::checkbox);
    }

    private void sustainability(Criteria criteria) {
        prose.write(criteria.sustainable());
        detail(FormField.SENSES, sections.senses(criteria));
        detail(FormField.INSTRUMENT, sections.instrument(criteria));
        detail(FormField.REFERENCE, criteria.reference());
    }

    private void cop(Sheet sheet) {
        row(FormField.NUMBER, content.number());
        row(FormField.REGION, content.region());
        row(FormField.TITLE, sheet.presentation().title());
        institutions();
        row(FormField.LINK, this::link);
        row(FormField.PROBLEM, sheet.problem().text());
        row(FormField.STRATEGY, () -> sections.strategy(sheet.strategy()));
        row(FormField.RESULTS, () -> sections.results(sheet.results()));
        table.title(book.official(kind, FormField.EXPERT));
        expert(content.expert());
    }

    private void expert(ExpertBlock expert) {
        row(FormField.EXPERT_NAME, () -> {
            if (!expert.name().isEmpty()) {
                paper.paragraph("", expert.name());
            }
            detail(FormField.EXPERT_POST, expert.post());
            detail(FormField.EXPERT_INSTITUTION, expert.institution());
        });
        row(FormField.KEY_ASPECT, expert.keyAspect());
        row(FormField.IMPROVEMENTS, expert.improvements());
        row(FormField.RECOMMENDATIONS, expert.recommendations());
    }

    private void institutions() {
        row(FormField.INSTITUTIONS, () -> content.institutions().forEach(name -> paper.paragraph("", name)));
    }

    private void row(FormField field, String text) {
        row(field, () -> prose.write(text));
    }

    /** Word wants a paragraph in every cell. */
    private void row(FormField field, Runnable answer) {
        table.row(book.official(kind, field), () -> {
            int before = paper.paragraphs();
            answer.run();
            if (paper.paragraphs() == before) {
                paper.paragraph("", "");
            }
        });
    }

    /** What the form has no row for stands below the text it belongs to. */
    private void part(FormField field, boolean written, Runnable text) {
        if (written) {
            paper.paragraph(SUBTITLE, book.official(kind, field));
            text.run();
        }
    }

    private void detail(FormField field, String text) {
        if (!text.isEmpty()) {
            paper.open("w:p")
                    .run(book.official(kind, field) + ":", "Strong")
                    .run(" " + text, "")
                    .close();
        }
    }

    private void checkbox() {
        boolean made = content.promising() == Mark.MADE;
        paper.open("w:p")
                .open("w:sdt")
                .open("w:sdtPr")
                .empty("w:alias", "w:val", book.official(kind, FormField.PROMISING))
                .open("w14:checkbox")
                .empty("w14:checked", "w14:val", made ? "1" : "0")
                .close()
                .close()
                .open("w:sdtContent")
                .run(made ? "\u2612" : "\u2610", "")
                .close()
                .close()
                .close();
    }

    private void link() {
        boolean web = DocxParts.isAddress(content.link());
        paper.open("w:p");
        if (web) {
            paper.open("w:hyperlink", "r:id", DocxParts.LINK)
                    .run(content.link(), "Hyperlink")
                    .close();
        } else {
            paper.run(content.link(), "");
        }
        paper.close();
    }
}
