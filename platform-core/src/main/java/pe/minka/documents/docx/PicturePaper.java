package pe.minka.documents.docx;

/** The code a camera reads, as a picture of 3 cm that says in words where it leads. */
final class PicturePaper {

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final String SIDE = "1080000";

    private final Paper paper;

    PicturePaper(Paper paper) {
        this.paper = paper;
    }

    void write(String address) {
        String words = "QR: " + address;
        paper.open("w:p")
                .open("w:r")
                .open("w:drawing")
                .open("wp:inline", "xmlns:wp", DRAWING + "wordprocessingDrawing")
                .empty("wp:extent", "cx", SIDE, "cy", SIDE)
                .empty("wp:docPr", "id", "1", "name", "QR", "descr", words)
                .open("a:graphic", "xmlns:a", DRAWING + "main")
                .open("a:graphicData", "uri", DRAWING + "picture")
                .open("pic:pic", "xmlns:pic", DRAWING + "picture");
        properties();
        paper.open("pic:blipFill")
                .empty("a:blip", "r:embed", DocxParts.PICTURE)
                .open("a:stretch")
                .empty("a:fillRect")
                .close()
                .close();
        shape();
        for (int i = 0; i < 7; i++) {
            paper.close();
        }
    }

    private void properties() {
        paper.open("pic:nvPicPr")
                .empty("pic:cNvPr", "id", "1", "name", "QR")
                .empty("pic:cNvPicPr")
                .close();
    }

    private void shape() {
        paper.open("pic:spPr")
                .open("a:xfrm")
                .empty("a:off", "x", "0", "y", "0")
                .empty("a:ext", "cx", SIDE, "cy", SIDE)
                .close()
                .open("a:prstGeom", "prst", "rect")
                .empty("a:avLst")
                .close()
                .close();
    }
}
