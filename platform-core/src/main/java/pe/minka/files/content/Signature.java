package pe.minka.files.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import pe.minka.files.FileType.Family;

/** How a file begins, and which endings of its name go with that. */
enum Signature {
    JPEG(Family.IMAGE, "\u00FF\u00D8\u00FF"),
    PNG(Family.IMAGE, "\u0089PNG\r\n\u001A\n"),
    WEBP(Family.IMAGE, "RIFF"),
    PDF(Family.DOCUMENT, "%PDF-"),
    OFFICE(Family.DOCUMENT, "PK\u0003\u0004"),
    TEXT(Family.TEXT, "");

    private static final byte[] WEBP_INSIDE = "WEBP".getBytes(StandardCharsets.US_ASCII);
    private static final int INSIDE = 8;

    private final Family family;
    private final String start;

    Signature(Family family, String start) {
        this.family = family;
        this.start = start;
    }

    static Optional<Signature> of(byte[] file) {
        return Arrays.stream(values()).filter(one -> one.begins(file)).findFirst();
    }

    boolean begins(byte[] file) {
        return Bytes.hasAt(file, 0, start.getBytes(StandardCharsets.ISO_8859_1))
                && (this != WEBP || Bytes.hasAt(file, INSIDE, WEBP_INSIDE));
    }

    Family family() {
        return family;
    }

    /** What has no ending may be anything. */
    boolean goesWith(String ending) {
        return ending.isEmpty() || endings().contains(ending);
    }

    /** Telephones mix up the endings of images, and what comes out of us is named anew. */
    private Set<String> endings() {
        return switch (this) {
            case JPEG, PNG, WEBP -> Set.of("jpg", "jpeg", "jfif", "png", "webp");
            case PDF -> Set.of("pdf");
            case OFFICE -> Set.of("docx", "xlsx", "pptx");
            case TEXT -> Set.of("csv", "txt");
        };
    }
}
