package pe.minka.web.documents;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import pe.minka.documents.FormPiece;
import pe.minka.shared.Qr;
import pe.minka.web.writing.Prose;

/**
 * A part of an answer as the template shows it.
 *
 * @param kind which part of the template shows it
 * @param level of a heading: those of one answer leave no step out
 */
record Shown(String kind, int level, String label, String text, List<Prose.Block> blocks, boolean made) {

    private static final int FIRST_LEVEL = 2;

    Shown {
        blocks = List.copyOf(blocks);
    }

    static List<Shown> of(List<FormPiece> pieces) {
        List<Integer> levels = pieces.stream()
                .flatMap(piece -> piece instanceof FormPiece.Heading heading
                                && !heading.text().isEmpty()
                        ? java.util.stream.Stream.of(heading.level())
                        : java.util.stream.Stream.empty())
                .distinct()
                .sorted()
                .toList();
        List<Shown> shown = new ArrayList<>();
        var bullets = new StringBuilder();
        for (FormPiece piece : pieces) {
            if (piece instanceof FormPiece.Bullet bullet) {
                bullets.append("  ".repeat(bullet.level()))
                        .append("- ")
                        .append(oneLine(bullet.text()))
                        .append('\n');
            } else {
                close(bullets, shown);
                shown.add(of(piece, levels));
            }
        }
        close(bullets, shown);
        return shown;
    }

    private static void close(StringBuilder bullets, List<Shown> shown) {
        if (!bullets.isEmpty()) {
            shown.add(prose(bullets.toString()));
            bullets.setLength(0);
        }
    }

    private static Shown of(FormPiece piece, List<Integer> levels) {
        return switch (piece) {
            case FormPiece.Text one -> prose(one.text());
            case FormPiece.Heading one ->
                plain("heading", FIRST_LEVEL + Math.max(0, levels.indexOf(one.level())), "", one.text());
            case FormPiece.Bullet one -> prose("- " + oneLine(one.text()));
            case FormPiece.Line one -> plain("line", 0, "", one.text());
            case FormPiece.Fact one -> plain("fact", 0, one.label(), one.text());
            case FormPiece.Box one -> new Shown("box", 0, one.label(), "", List.of(), one.made());
            case FormPiece.Link one -> plain("link", 0, picture(one.address()), one.address());
        };
    }

    private static Shown plain(String kind, int level, String label, String text) {
        return new Shown(kind, level, label, text, List.of(), false);
    }

    private static Shown prose(String text) {
        return new Shown("prose", 0, "", "", Prose.of(text), false);
    }

    private static String picture(String address) {
        return address.isEmpty()
                ? ""
                : "data:image/png;base64," + Base64.getEncoder().encodeToString(Qr.png(address));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
