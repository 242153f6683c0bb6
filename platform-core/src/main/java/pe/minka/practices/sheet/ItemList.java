package pe.minka.practices.sheet;

import java.util.List;
import pe.minka.writing.Gap;
import pe.minka.writing.Items;

/** A section that is a list of things, each of which knows what it lacks. */
sealed interface ItemList extends SectionContent permits Strategy, Components, Results {

    List<? extends Items.Item> items();

    /** The text that asks for the first one. */
    String askingForOne();

    @Override
    default boolean isEmpty() {
        return items().isEmpty();
    }

    @Override
    default List<Gap> gaps() {
        return Items.gaps(items(), askingForOne());
    }
}
