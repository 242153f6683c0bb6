package pe.minka.web.help;

import java.util.List;

/** A chapter of the user guide, ready to be shown. */
public record Chapter(String slug, String title, String html, List<Section> sections) {

    public Chapter {
        sections = List.copyOf(sections);
    }

    /** What stands under one heading, as plain text; the part before the first heading has no anchor. */
    public record Section(String anchor, String title, String text) {}

    public String href() {
        return "/ayuda/" + slug;
    }

    /** The sections with a heading of their own. */
    public List<Section> headings() {
        return sections.stream().filter(section -> !section.anchor().isEmpty()).toList();
    }
}
