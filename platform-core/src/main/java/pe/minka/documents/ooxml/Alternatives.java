package pe.minka.documents.ooxml;

import java.util.function.Consumer;

/** The same content said twice, for newer and for older programs: the first is read. */
final class Alternatives {

    private Alternatives() {}

    static void read(Markup markup, Consumer<String> content) {
        boolean[] read = {false};
        markup.eachChild(name -> {
            if (!read[0]) {
                read[0] = true;
                markup.eachChild(content);
            }
        });
    }
}
