package pe.minka.documents.docx;

import java.util.List;

/** The table of a form: labels on the left, answers on the right, and a head that every page repeats. */
final class FormTable {

    private static final int LABEL = 2_800;
    private static final int ANSWER = 6_838;
    private static final String HEAD = "F3E3DC";
    private static final String TINT = "FAF4F1";

    private final Paper paper;

    FormTable(Paper paper) {
        this.paper = paper;
    }

    void open(List<String> columns) {
        paper.open("w:tbl")
                .open("w:tblPr")
                .empty("w:tblStyle", "w:val", "TableGrid")
                .empty("w:tblW", "w:w", "" + (LABEL + ANSWER), "w:type", "dxa")
                .empty("w:tblLayout", "w:type", "fixed")
                .empty("w:tblLook", "w:val", "00A0", "w:firstRow", "1", "w:firstColumn", "1")
                .close()
                .open("w:tblGrid")
                .empty("w:gridCol", "w:w", "" + LABEL)
                .empty("w:gridCol", "w:w", "" + ANSWER)
                .close();
        paper.open("w:tr")
                .open("w:trPr")
                .empty("w:cantSplit")
                .empty("w:tblHeader")
                .close();
        cell(LABEL, 1, HEAD, () -> paper.paragraph("Etiqueta", columns.get(0)));
        cell(ANSWER, 1, HEAD, () -> paper.paragraph("Etiqueta", columns.get(1)));
        paper.close();
    }

    void row(String label, Runnable answer) {
        paper.open("w:tr");
        cell(LABEL, 1, TINT, () -> paper.paragraph("Etiqueta", label));
        cell(ANSWER, 1, "", answer);
        paper.close();
    }

    /** A title over both columns. */
    void title(String title) {
        paper.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
        cell(LABEL + ANSWER, 2, HEAD, () -> paper.paragraph("Heading1", title));
        paper.close();
    }

    private void cell(int width, int span, String tint, Runnable content) {
        paper.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", "" + width, "w:type", "dxa");
        if (span > 1) {
            paper.empty("w:gridSpan", "w:val", "" + span);
        }
        if (!tint.isEmpty()) {
            paper.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", tint);
        }
        paper.close();
        content.run();
        paper.close();
    }

    void close() {
        paper.close();
    }
}
