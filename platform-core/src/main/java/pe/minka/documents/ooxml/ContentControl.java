package pe.minka.documents.ooxml;

import java.util.function.Consumer;

/** A box of a form for typing or choosing. While it shows its own prompt, nobody has written anything in it. */
final class ContentControl {

    private final Markup markup;
    private boolean prompting;

    ContentControl(Markup markup) {
        this.markup = markup;
    }

    void read(Consumer<String> content) {
        markup.eachChild(name -> {
            if (name.equals("sdtPr")) {
                markup.eachChild(property -> prompting |= property.equals("showingPlcHdr") && markup.isOn());
            } else if (name.equals("sdtContent") && !prompting) {
                markup.eachChild(content);
            }
        });
    }
}
