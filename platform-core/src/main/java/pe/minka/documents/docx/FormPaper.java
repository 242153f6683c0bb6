package pe.minka.documents.docx;

import java.util.List;
import pe.minka.documents.FormPiece;
import pe.minka.documents.FormRow;
import pe.minka.documents.FormSheet;

/** The text of a form, row by row. */
final class FormPaper {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final String WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml";

    private final FormSheet sheet;
    private final Paper paper =
            new Paper("w:document", "w", Paper.WORD, "r", RELATIONS, "mc", COMPATIBILITY, "w14", WORD_2010);
    private final FormTable table = new FormTable(paper);
    private final ProsePaper prose;

    FormPaper(FormSheet sheet, Numberings numberings) {
        this.sheet = sheet;
        this.prose = new ProsePaper(paper, numberings);
    }

    String document() {
        paper.saying("mc:Ignorable", "w14").open("w:body").paragraph("Title", sheet.name());
        table.open(sheet.columns());
        sheet.rows().forEach(this::row);
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

    private void row(FormRow row) {
        if (row.title()) {
            table.title(row.label());
        } else {
            table.row(row.label(), () -> answer(row.pieces()));
        }
    }

    /** Word wants a paragraph in every cell. */
    private void answer(List<FormPiece> pieces) {
        int before = paper.paragraphs();
        pieces.forEach(this::piece);
        if (paper.paragraphs() == before) {
            paper.paragraph("", "");
        }
    }

    private void piece(FormPiece piece) {
        switch (piece) {
            case FormPiece.Text one -> prose.write(one.text());
            case FormPiece.Heading one -> paper.paragraph("Heading" + one.level(), one.text());
            case FormPiece.Bullet one -> prose.bullet(one.text(), one.level());
            case FormPiece.Line one -> paper.paragraph("", one.text());
            case FormPiece.Fact one -> fact(one);
            case FormPiece.Box one -> checkbox(one);
            case FormPiece.Link one -> link(one.address());
        }
    }

    private void fact(FormPiece.Fact fact) {
        paper.open("w:p")
                .run(fact.label() + ":", "Strong")
                .run(" " + fact.text(), "")
                .close();
    }

    private void checkbox(FormPiece.Box box) {
        paper.open("w:p")
                .open("w:sdt")
                .open("w:sdtPr")
                .empty("w:alias", "w:val", box.label())
                .open("w14:checkbox")
                .empty("w14:checked", "w14:val", box.made() ? "1" : "0")
                .close()
                .close()
                .open("w:sdtContent")
                .run(box.made() ? "\u2612" : "\u2610", "")
                .close()
                .close()
                .close();
    }

    private void link(String address) {
        boolean web = DocxParts.isAddress(address);
        paper.open("w:p");
        if (web) {
            paper.open("w:hyperlink", "r:id", DocxParts.LINK)
                    .run(address, "Hyperlink")
                    .close();
        } else {
            paper.run(address, "");
        }
        paper.close();
        if (web) {
            new PicturePaper(paper).write(address);
        }
    }
}
