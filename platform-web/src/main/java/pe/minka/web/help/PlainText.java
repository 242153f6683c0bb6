package pe.minka.web.help;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a piece of Markdown as they are read, a line for each paragraph, point of a list or cell of a table. */
final class PlainText extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();

    private PlainText() {}

    static String of(Node node) {
        var text = new PlainText();
        node.accept(text);
        return text.words.toString().strip();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        words.append(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak end) {
        words.append('\n');
    }

    @Override
    public void visit(Paragraph paragraph) {
        line(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        line(heading);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        words.append(code.getLiteral()).append('\n');
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        words.append(code.getLiteral()).append('\n');
    }

    @Override
    public void visit(HtmlBlock html) {
        words.append(html.getLiteral()).append('\n');
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell) {
            line(node);
        } else {
            visitChildren(node);
        }
    }

    private void line(Node node) {
        visitChildren(node);
        words.append('\n');
    }
}
