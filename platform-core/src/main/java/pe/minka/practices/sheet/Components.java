package pe.minka.practices.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import pe.minka.writing.Gap;
import pe.minka.writing.Items;
import pe.minka.writing.Wording;

/** The parts of the practice others can use again (componentes): a transfer says of each what becomes of it. */
public record Components(List<Item> items) implements ItemList {

    public static final int MOST = 20;
    public static final Components NONE = new Components(List.of());

    public Components {
        items = Items.written(items, MOST);
    }

    /** One part: its name, what it takes to do it, and what was learnt with it. */
    public record Item(UUID id, String name, String needs, String lesson) implements Items.Item {

        public static final int LONGEST_NAME = 120;
        public static final int LONGEST_TEXT = 1_000;

        public Item {
            name = Wording.clean(name);
            needs = Wording.clean(needs);
            lesson = Wording.clean(lesson);
        }

        @Override
        public boolean isBlank() {
            return Wording.allBlank(name, needs, lesson);
        }

        @Override
        public List<Gap> gaps() {
            List<Gap> gaps = new ArrayList<>();
            Wording.fitting("name", name, LONGEST_NAME).ifPresent(gaps::add);
            Wording.fitting("needs", needs, LONGEST_TEXT).ifPresent(gaps::add);
            return gaps;
        }
    }

    @Override
    public String askingForOne() {
        return "practices.gap.noComponent";
    }
}
