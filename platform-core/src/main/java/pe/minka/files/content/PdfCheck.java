package pe.minka.files.content;

import java.util.List;
import pe.minka.files.FileType;

/** A PDF begins and ends as one, is not an archive or a page at the same time, and starts nothing when it is opened. */
final class PdfCheck {

    private static final int TAIL = 1_024;

    private static final List<String> PAGES = List.of("<!doctype html", "<html", "<script", "<svg");
    private static final List<String> ACTIONS = List.of("/javascript", "/launch", "/embeddedfile");

    private PdfCheck() {}

    static Inspected check(byte[] file) {
        if (!Bytes.says(file, file.length - TAIL, "%%eof")) {
            throw Unfit.damaged();
        }
        if (ZipDirectory.isAtTheEndOf(file) || PAGES.stream().anyMatch(word -> Bytes.says(file, 0, word))) {
            throw Unfit.twoThings();
        }
        if (ACTIONS.stream().anyMatch(word -> Bytes.says(file, 0, word))) {
            throw Unfit.active();
        }
        return Inspected.asIs(FileType.PDF, file);
    }
}
