package pe.minka.web.walls;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import pe.minka.members.Access;
import pe.minka.members.MemberView;
import pe.minka.shared.Peru;
import pe.minka.walls.ContributionView;
import pe.minka.walls.Written;
import pe.minka.web.documents.Press;
import pe.minka.web.format.Show;

/** A wall on paper: each card with what was contributed to it. */
@Component
class WallPaper {

    private final WallContents contents;
    private final ITemplateEngine templates;
    private final Press press;
    private final WallWords words;
    private final Show show;
    private final Clock clock;

    WallPaper(WallContents contents, ITemplateEngine templates, Press press, WallWords words, Show show, Clock clock) {
        this.contents = contents;
        this.templates = templates;
        this.press = press;
        this.words = words;
        this.show = show;
        this.clock = clock;
    }

    /** Something that was said: under which heading, by whom and when, line by line. */
    record Piece(String heading, String by, List<String> lines) {

        Piece {
            lines = List.copyOf(lines);
        }
    }

    /** A card and its contributions. */
    record Sheet(String title, Piece card, List<Piece> contributions) {

        Sheet {
            contributions = List.copyOf(contributions);
        }
    }

    byte[] of(Access me, String slug) {
        var wall = contents.wall(me, slug);
        var context = new Context(Peru.LOCALE);
        context.setVariable("title", wall.title());
        context.setVariable("rules", wall.rules());
        context.setVariable("printed", show.longDate(clock.instant()));
        context.setVariable(
                "sheets", contents.of(me, wall).stream().map(this::sheet).toList());
        return press.print(templates.process("walls/paper", context));
    }

    private Sheet sheet(WallContents.Whole whole) {
        var card = whole.card();
        var head = new Piece(
                words.text("walls.kind." + card.kind()),
                by(card.written(), show.date(card.at())),
                card.text().lines().toList());
        return new Sheet(
                card.title(),
                head,
                whole.contributions().stream().map(this::piece).toList());
    }

    private Piece piece(ContributionView one) {
        return new Piece(
                words.text("walls.board." + one.section()),
                by(one.written(), show.date(one.at())),
                one.text().lines().toList());
    }

    private static String by(Written written, String date) {
        return Stream.of(
                        Stream.ofNullable(written.by()).map(MemberView::name),
                        Stream.of(written.organisation()),
                        Stream.ofNullable(written.regionName()),
                        Stream.of(date))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" · "));
    }
}
