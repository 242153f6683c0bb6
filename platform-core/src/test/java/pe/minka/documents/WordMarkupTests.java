package pe.minka.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static pe.minka.documents.Forms.read;
import static pe.minka.documents.Forms.unplaced;
import static pe.minka.samples.WordSample.document;
import static pe.minka.samples.WordSample.p;
import static pe.minka.samples.WordSample.paragraph;
import static pe.minka.samples.WordSample.row;
import static pe.minka.samples.WordSample.run;
import static pe.minka.samples.WordSample.table;
import static pe.minka.samples.WordSample.text;

import org.junit.jupiter.api.Test;
import pe.minka.samples.DocumentSamples;
import pe.minka.samples.WordSample;

/** What Word puts around a text. */
class WordMarkupTests {

    private static WordSample answered(String answer) {
        return document(table(row("Título", "Leer"), row("Impacto positivo", answer)));
    }

    private static String impact(FormReading reading) {
        return reading.content().sheet().criteria().impact();
    }

    @Test
    void insertedTextCountsAndDeletedTextDoesNot() {
        String changed = paragraph(run("Se lee ")
                + "<w:ins w:id=\"1\">" + run("más") + "</w:ins>"
                + "<w:del w:id=\"2\"><w:r><w:delText>menos</w:delText></w:r></w:del>"
                + "<w:moveFrom w:id=\"3\">" + run(" ayer") + "</w:moveFrom>"
                + "<w:moveTo w:id=\"4\">" + run(" hoy") + "</w:moveTo>");
        String joined = paragraph("<w:pPr><w:rPr><w:del w:id=\"5\"/></w:rPr></w:pPr>" + run("Y ")) + p("siempre.");
        String dropped = "<w:tr><w:trPr><w:del w:id=\"6\"/></w:trPr><w:tc>" + p("Sostenibilidad") + "</w:tc><w:tc>"
                + p("No.") + "</w:tc></w:tr>";
        var reading = read(document(table(row("Título", "Leer"), row("Impacto positivo", changed + joined), dropped)));
        assertThat(impact(reading)).isEqualTo("Se lee más hoy\nY siempre.");
        assertThat(reading.content().sheet().criteria().sustainable()).isEmpty();
    }

    @Test
    void controlsAreLookedThroughUnlessTheyShowTheirPrompt() {
        String control = "<w:sdt><w:sdtPr><w:tag w:val=\"a\"/></w:sdtPr><w:sdtContent>" + p("Dentro.")
                + "</w:sdtContent></w:sdt>";
        String prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + p("Haga clic aquí")
                + "</w:sdtContent></w:sdt>";
        String inline = paragraph(run("Y ") + "<w:sdt><w:sdtContent>" + run("en línea.") + "</w:sdtContent></w:sdt>");
        String rowControl = "<w:sdt><w:sdtContent>" + row("Sostenibilidad", "Años.") + "</w:sdtContent></w:sdt>";
        var reading = read(
                document(table(row("Título", "Leer"), row("Impacto positivo", control + prompt + inline), rowControl)));
        assertThat(impact(reading)).isEqualTo("Dentro.\nY en línea.");
        assertThat(reading.content().sheet().criteria().sustainable()).isEqualTo("Años.");
    }

    @Test
    void boldLettersMayComeFromAStyle() {
        String label =
                "<w:r><w:rPr><w:rStyle w:val=\"Textoennegrita\"/></w:rPr>" + text("Impacto positivo ") + "</w:r>";
        var reading = read(document(p("Título: Leer"), paragraph(label + run("Se lee más."))));
        assertThat(impact(reading)).isEqualTo("Se lee más.");
    }

    @Test
    void textBoxesAreReadOnce() {
        String box = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>"
                + p("En la caja.") + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                + "<v:textbox><w:txbxContent>" + p("En la caja.") + "</w:txbxContent></v:textbox></w:pict>"
                + "</mc:Fallback></mc:AlternateContent></w:r>";
        assertThat(impact(read(answered(paragraph(run("Junto a ella.") + box)))))
                .isEqualTo("Junto a ella.\nEn la caja.");
    }

    @Test
    void linksTabsBreaksAndHyphensSurvive() {
        String line = paragraph("<w:hyperlink r:id=\"a1\">" + run("la guía") + "</w:hyperlink>"
                + "<w:r><w:tab/>" + text("uno") + "<w:br/>" + text("dos") + "<w:noBreakHyphen/>" + text("tres")
                + "</w:r>");
        var sample = answered(line).linked("a1", "https://ejemplo.pe/guia");
        assertThat(impact(read(sample))).isEqualTo("la guía (https://ejemplo.pe/guia)\tuno\ndos-tres");
    }

    @Test
    void fieldsShowTheirTextAndTheirAddress() {
        String field = paragraph("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK"
                + " \"https://ejemplo.pe\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + run("ver") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
        assertThat(impact(read(answered(field)))).isEqualTo("ver (https://ejemplo.pe)");
    }

    @Test
    void notesFollowTheParagraphThatNamesThem() {
        String note = paragraph(run("Se lee más") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>") + p("Fin.");
        var sample = answered(note)
                .related(
                        "footnotes",
                        "<w:footnote w:type=\"separator\" w:id=\"0\">" + p("---")
                                + "</w:footnote><w:footnote w:id=\"2\">"
                                + p("Según las actas.") + "</w:footnote><w:footnote w:id=\"3\">" + p("Sola.")
                                + "</w:footnote>");
        var reading = read(sample);
        assertThat(impact(reading)).isEqualTo("Se lee más[1]\n[1] Según las actas.\nFin.");
        assertThat(unplaced(reading)).isEqualTo("[2] Sola.");
    }

    @Test
    void crossesOfAllAgesAreRead() {
        String old = paragraph(
                "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/>"
                        + "<w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
        String symbol = paragraph("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>");
        String empty = paragraph("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>");
        assertThat(promising(old)).isEqualTo(Mark.MADE);
        assertThat(promising(symbol)).isEqualTo(Mark.MADE);
        assertThat(promising(empty)).isEqualTo(Mark.NOT_MADE);
        assertThat(promising(p("\uF0FE"))).isEqualTo(Mark.MADE);
    }

    private static Mark promising(String cell) {
        return read(document(
                        table(row("Título", "A"), row("Impacto positivo", "B"), row("Práctica prometedora", cell))))
                .content()
                .promising();
    }

    @Test
    void tablesInsideAnswersBecomeLinesAndAroundFormsAreLookedThrough() {
        String inner = p("Así:") + table(row("2023", "12 %"), row("2024", "7 %")) + p("");
        assertThat(impact(read(answered(inner)))).isEqualTo("Así:\n2023 | 12 %\n2024 | 7 %");
        String form = table(row("Título", "Leer"), row("Impacto positivo", "Mucho."));
        assertThat(impact(read(document(table("<w:tr><w:tc>" + form + p("") + "</w:tc></w:tr>")))))
                .isEqualTo("Mucho.");
    }

    @Test
    void headsFeetAndRemarksAreKept() {
        var sample = answered(p("Mucho."))
                .related("header", p("Formato para documentar buenas prácticas") + p("MINEDU"))
                .related("footer", p("Página 1 de 2"))
                .related("comments", "<w:comment w:id=\"1\">" + p("¿Y la fuente?") + "</w:comment>");
        var reading = read(sample);
        assertThat(unplaced(reading)).isEqualTo("MINEDU\n¿Y la fuente?");
    }

    @Test
    void listsTypedOrPastedBecomeLists() {
        assertThat(impact(read(answered(
                        p("·  uno") + p("➢\tdos") + p("-\tdos y medio") + p("<ul><li>tres</li><li>cuatro</li></ul>")))))
                .isEqualTo("- uno\n- dos\n- dos y medio\n- tres\n- cuatro");
    }

    @Test
    void aPageInsertedWholeIsRead() {
        var sample = answered("<w:altChunk r:id=\"rIdaFChunk\"/>")
                .related("aFChunk", "")
                .with(
                        "word/aFChunk.xml",
                        DocumentSamples.bytes("<html><head><style>p{}</style></head><body><p>Se lee m&aacute;s:</p>"
                                + "<ul><li>uno</li><li>dos &amp; tres</li></ul></body></html>"));
        assertThat(impact(read(sample))).isEqualTo("Se lee más:\n- uno\n- dos & tres");
    }

    @Test
    void anythingInTheWayOfUtf16IsRead() {
        var sample = answered(p("Mucho. Ñandú"));
        String markup = new String(
                java.util.Objects.requireNonNull(sample.parts().get("word/document.xml")),
                java.nio.charset.StandardCharsets.UTF_8);
        byte[] wide = markup.replace("UTF-8", "UTF-16").getBytes(java.nio.charset.StandardCharsets.UTF_16);
        assertThat(impact(read(sample.with("word/document.xml", wide)))).isEqualTo("Mucho. Ñandú");
    }
}
