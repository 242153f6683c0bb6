package pe.minka.practices.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import pe.minka.writing.Gap;
import pe.minka.writing.Items;
import pe.minka.writing.Wording;

/** What was done and how (estrategia): items, which may be grouped by phase. */
public record Strategy(List<Item> items) implements ItemList {

    public static final int MOST = 30;
    public static final Strategy NONE = new Strategy(List.of());

    public Strategy {
        items = Items.written(items, MOST);
    }

    /** One thing that was done; items of the same phase stand together. */
    public record Item(UUID id, String phase, String title, String text) implements Items.Item {

        public static final int LONGEST_TITLE = 120;
        public static final int LONGEST_TEXT = 2_000;

        public Item {
            phase = Wording.clean(phase);
            title = Wording.clean(title);
            text = Wording.clean(text);
        }

        @Override
        public boolean isBlank() {
            return Wording.allBlank(phase, title, text);
        }

        @Override
        public List<Gap> gaps() {
            List<Gap> gaps = new ArrayList<>();
            Wording.fitting("title", title, LONGEST_TITLE).ifPresent(gaps::add);
            Wording.fitting("text", text, LONGEST_TEXT).ifPresent(gaps::add);
            return gaps;
        }
    }

    @Override
    public String askingForOne() {
        return "practices.gap.noStrategy";
    }
}
