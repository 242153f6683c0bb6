package pe.minka.web.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Component;

/**
 * What members write on walls, as HTML: bold, italics, links, lists and quotations. Whatever else they type stays what
 * they typed, HTML too, and a picture from elsewhere is only a link to it.
 */
@Component("markdown")
class Markdown {

    private static final Set<Class<? extends Block>> BLOCKS = Set.of(ListBlock.class, BlockQuote.class);

    private final Parser parser = Parser.builder().enabledBlockTypes(BLOCKS).build();

    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(Set.of("http", "https", "mailto")))
            .softbreak("<br>\n")
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Link) {
                    attributes.put("rel", "noopener nofollow ugc");
                }
            })
            .build();

    public String html(String text) {
        var document = parser.parse(text);
        document.accept(new PicturesAsLinks());
        return renderer.render(document);
    }

    /** The words alone, so many letters of them at most. */
    public String excerpt(String text, int most) {
        String words = String.join(" ", words(parser.parse(text)))
                .replaceAll("\\s+", " ")
                .strip();
        if (words.length() <= most) {
            return words;
        }
        int end = words.lastIndexOf(' ', most);
        return words.substring(0, end > 0 ? end : words.offsetByCodePoints(0, words.codePointCount(0, most))) + "…";
    }

    private static List<String> words(Node document) {
        List<String> words = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.add(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.add(code.getLiteral());
            }
        });
        return words;
    }

    private static final class PicturesAsLinks extends AbstractVisitor {

        @Override
        public void visit(Image image) {
            var link = new Link(image.getDestination(), image.getTitle());
            for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                link.appendChild(child);
            }
            image.insertBefore(link);
            image.unlink();
        }
    }
}
