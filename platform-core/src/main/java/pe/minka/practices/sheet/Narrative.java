package pe.minka.practices.sheet;

import java.util.List;
import java.util.stream.Stream;
import pe.minka.writing.Gap;
import pe.minka.writing.Wording;

/** One text: the problem or opportunity, or the description. Lines that begin with a hyphen are a list. */
public record Narrative(String text) implements SectionContent {

    public static final int LONGEST = 4_000;
    public static final Narrative NONE = new Narrative("");

    public Narrative {
        text = Wording.clean(text);
    }

    @Override
    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public List<Gap> gaps() {
        return Stream.of(Wording.fitting("text", text, LONGEST))
                .flatMap(java.util.Optional::stream)
                .toList();
    }
}
