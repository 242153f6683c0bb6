package pe.minka.files;

import java.util.EnumSet;
import java.util.Set;

/** What a stored file can be. A WebP image comes in too, and is kept as one of the others. */
public enum FileType {
    JPEG(Family.IMAGE, "image/jpeg", "jpg"),
    PNG(Family.IMAGE, "image/png", "png"),
    PDF(Family.DOCUMENT, "application/pdf", "pdf"),
    DOCX(Family.DOCUMENT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX(Family.DOCUMENT, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX(Family.DOCUMENT, "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    CSV(Family.TEXT, "text/csv", "csv"),
    TEXT(Family.TEXT, "text/plain", "txt");

    /** Kinds of files that share a limit of size. */
    public enum Family {
        IMAGE,
        DOCUMENT,
        TEXT
    }

    private final Family family;
    private final String mediaType;
    private final String extension;

    FileType(Family family, String mediaType, String extension) {
        this.family = family;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public static Set<FileType> images() {
        return EnumSet.of(JPEG, PNG);
    }

    public Family family() {
        return family;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }
}
