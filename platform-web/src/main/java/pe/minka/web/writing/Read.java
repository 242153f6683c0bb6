package pe.minka.web.writing;

import java.util.List;

/** A part to be read over. */
public record Read(Task task, List<WrittenLine> lines) {

    public Read {
        lines = List.copyOf(lines);
    }
}
