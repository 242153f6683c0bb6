package pe.minka.files.content;

import java.util.List;
import pe.minka.files.FileType;

/** What a file turned out to be, and what is kept of it: the file first, then its smaller images. */
public record Inspected(FileType type, List<Part> parts) {

    public Inspected {
        parts = List.copyOf(parts);
    }

    /** Whatever it is: somebody else looks into it. */
    public static Inspected asIs(FileType type, byte[] bytes) {
        return new Inspected(type, List.of(Part.whole(bytes)));
    }
}
