package pe.minka.web.documents;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import pe.minka.documents.FormKind;
import pe.minka.shared.NotFound;
import pe.minka.web.format.Download;

/** A document by the last part of its address: «redlac.pdf», «cop.docx». */
public record DocumentFile(FormKind kind, Type type) {

    /** What a document is opened with. */
    public enum Type {
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        PDF("application/pdf");

        private final String media;

        Type(String media) {
            this.media = media;
        }
    }

    public static DocumentFile required(String name) {
        return find(name).orElseThrow(() -> new NotFound("document " + name));
    }

    private static Optional<DocumentFile> find(String name) {
        return Stream.of(FormKind.values())
                .flatMap(kind -> Stream.of(Type.values()).map(type -> new DocumentFile(kind, type)))
                .filter(file -> file.name().equals(name))
                .findFirst();
    }

    String name() {
        return (kind + "." + type).toLowerCase(Locale.ROOT);
    }

    /** Named after what it is about, for whoever keeps many of them. */
    public ResponseEntity<byte[]> answer(String code, byte[] content) {
        return Download.of(MediaType.parseMediaType(type.media), code + "-" + name(), content);
    }
}
