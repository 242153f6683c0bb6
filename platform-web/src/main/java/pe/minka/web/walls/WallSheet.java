package pe.minka.web.walls;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.shared.CsvSheet;
import pe.minka.walls.CardView;
import pe.minka.walls.ContributionView;
import pe.minka.walls.Written;
import pe.minka.web.format.Show;

/** A wall as a table: each card, followed by its contributions. */
@Component
class WallSheet {

    private static final String COLUMN = "walls.sheet.";

    private final WallContents contents;
    private final WallWords words;
    private final Show show;

    WallSheet(WallContents contents, WallWords words, Show show) {
        this.contents = contents;
        this.words = words;
        this.show = show;
    }

    byte[] of(Access me, String slug) {
        var wall = contents.wall(me, slug);
        var sheet = new CsvSheet(
                column("section"),
                column("card"),
                column("part"),
                column("author"),
                column("organisation"),
                column("region"),
                column("date"),
                column("text"),
                column("supports"),
                column("comments"));
        contents.of(me, wall).forEach(whole -> {
            String section = wall.sections().getOrDefault(whole.card().section(), "");
            add(sheet, section, whole.card());
            whole.contributions().forEach(one -> add(sheet, section, whole.card(), one));
        });
        return sheet.bytes();
    }

    private String column(String name) {
        return words.text(COLUMN + name);
    }

    private void add(CsvSheet sheet, String section, CardView card) {
        sheet.add(
                section,
                card.title(),
                words.text("walls.kind." + card.kind()),
                name(card.written()),
                card.written().organisation(),
                card.written().regionName(),
                show.dateTime(card.at()),
                card.text(),
                card.supports(),
                null);
    }

    private void add(CsvSheet sheet, String section, CardView card, ContributionView one) {
        sheet.add(
                section,
                card.title(),
                words.text("walls.board." + one.section()),
                name(one.written()),
                one.written().organisation(),
                one.written().regionName(),
                show.dateTime(one.at()),
                one.text(),
                one.supports(),
                one.comments());
    }

    private static @Nullable String name(Written written) {
        var by = written.by();
        return by == null ? null : by.name();
    }
}
