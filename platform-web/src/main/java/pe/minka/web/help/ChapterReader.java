package pe.minka.web.help;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;
import pe.minka.web.format.Folded;

/** Reads a chapter written in Markdown. HTML in it is shown as text, its links lead to the pages of the site. */
final class ChapterReader {

    private static final Pattern CHAPTER_LINK = Pattern.compile("(?:\\d\\d-)?([\\w-]+)\\.md(#.*)?");
    private static final UrlSanitizer ADDRESSES = new DefaultUrlSanitizer(Set.of("http", "https", "mailto"));
    private static final int CHAPTER_TITLE = 1;
    private static final int SECTION_TITLE = 2;

    private final List<Extension> extensions = List.of(TablesExtension.create());
    private final Parser parser = Parser.builder().extensions(extensions).build();

    Chapter read(String slug, String markdown) {
        var document = parser.parse(markdown);
        document.accept(new SiteLinks());
        String title = takeTitle(document, slug);
        Map<Heading, String> anchors = anchors(document);
        String html = HtmlRenderer.builder()
                .extensions(extensions)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(ADDRESSES)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Heading heading) {
                        attributes.put("id", anchors.getOrDefault(heading, ""));
                    } else if (node instanceof Link) {
                        attributes.remove("rel");
                    } else if (node instanceof TableBlock) {
                        attributes.put("class", "table");
                    } else if (tag.equals("th")) {
                        attributes.put("scope", "col");
                    }
                })
                .build()
                .render(document);
        return new Chapter(slug, title, html, sections(document, title, anchors));
    }

    /** The page has the title of its own. */
    private static String takeTitle(Node document, String slug) {
        if (document.getFirstChild() instanceof Heading heading && heading.getLevel() == CHAPTER_TITLE) {
            heading.unlink();
            return PlainText.of(heading);
        }
        throw new IllegalStateException("the chapter " + slug + " of the guide does not begin with its title");
    }

    private static Map<Heading, String> anchors(Node document) {
        Map<Heading, String> anchors = new HashMap<>();
        Set<String> taken = new HashSet<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                String anchor = Folded.slug(PlainText.of(heading));
                String free = anchor;
                for (int number = 2; !taken.add(free); number++) {
                    free = anchor + "-" + number;
                }
                anchors.put(heading, free);
            }
        });
        return anchors;
    }

    private static List<Chapter.Section> sections(Node document, String title, Map<Heading, String> anchors) {
        List<Chapter.Section> sections = new ArrayList<>();
        var anchor = "";
        var heading = title;
        var text = new StringBuilder();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading begin && begin.getLevel() == SECTION_TITLE) {
                sections.add(
                        new Chapter.Section(anchor, heading, text.toString().strip()));
                anchor = anchors.getOrDefault(begin, "");
                heading = PlainText.of(begin);
                text.setLength(0);
            } else {
                text.append(PlainText.of(node)).append('\n');
            }
        }
        sections.add(new Chapter.Section(anchor, heading, text.toString().strip()));
        return sections;
    }

    /** The slug of a file of the guide: «01-entrar.md» is «entrar». */
    static String slug(String file) {
        return file.replaceFirst("^\\d\\d-", "").replaceFirst("\\.md$", "");
    }

    private static final class SiteLinks extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            var chapter = CHAPTER_LINK.matcher(link.getDestination());
            if (chapter.matches()) {
                String anchor = chapter.group(2) == null ? "" : "#" + Folded.slug(chapter.group(2));
                link.setDestination(address(chapter.group(1)) + anchor);
            }
            visitChildren(link);
        }

        private static String address(String name) {
            return name.equals("README") ? "/ayuda" : "/ayuda/" + name;
        }
    }
}
