package pe.minka.practices;

import java.util.List;
import java.util.UUID;

/** Words or phrases by which people mean the same (sinónimos). */
public record Synonym(UUID id, List<String> words) {

    public Synonym {
        words = List.copyOf(words);
    }

    /** As somebody would type them. */
    public String text() {
        return String.join(", ", words);
    }
}
