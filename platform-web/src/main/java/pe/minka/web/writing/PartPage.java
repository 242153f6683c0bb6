package pe.minka.web.writing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A page of something that is written by parts, as addresses name it: a constant among those of its kind, in their order. */
public interface PartPage {

    String name();

    int ordinal();

    Kind kind();

    String slug();

    List<? extends PartPage> all();

    /** By which its texts and its fields are named. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    default Optional<? extends PartPage> next() {
        return all().stream().skip(ordinal() + 1L).findFirst();
    }

    default String address(String code) {
        return kind().sheet(code) + "/" + slug();
    }
}
