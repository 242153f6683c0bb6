package pe.minka.web.documents;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

        private static final Set<String> LESSON = Set.of("leccion", "lesson");

        private final String media;

        Type(String media) {
            this.media = media;
        }

        /** «leccion.pdf», or as programs say it. */
        static Type ofLesson(String file) {
            return Stream.of(values())
                    .filter(type -> LESSON.stream().anyMatch(name -> file.equals(name + "." + type.ending())))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("document " + file));
        }

        private String ending() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Named after what it is about, for whoever keeps many of them. */
        ResponseEntity<byte[]> answer(String name, byte[] content) {
            return Download.of(MediaType.parseMediaType(media), name + "." + ending(), content);
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

    public ResponseEntity<byte[]> answer(String code, byte[] content) {
        return type.answer(code + "-" + kind.name().toLowerCase(Locale.ROOT), content);
    }
}
