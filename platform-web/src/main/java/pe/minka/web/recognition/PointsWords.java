package pe.minka.web.recognition;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.points.PointsGroup;
import pe.minka.gamification.points.PointsLine;
import pe.minka.gamification.points.Recalculated;
import pe.minka.gamification.points.Why;
import pe.minka.gamification.seasons.SeasonNames;
import pe.minka.members.Access;
import pe.minka.shared.Listing;
import pe.minka.web.format.Show;
import pe.minka.web.forms.Option;

/** The lines of somebody's points in words: what it was, how many, and why no more. */
@Component
class PointsWords {

    private static final String PREFIX = "recognition.points.";

    private final RecognitionTexts texts;
    private final RecognitionNames names;
    private final Show show;

    PointsWords(RecognitionTexts texts, RecognitionNames names, Show show) {
        this.texts = texts;
        this.names = names;
        this.show = show;
    }

    /** The rows of a page as somebody reads it: only national administrators find the way to a report. */
    private Function<PointsLine, PointsRow> in(Access reader, List<PointsLine> lines) {
        var known = names.among(lines.stream()
                .flatMap(line -> Stream.ofNullable(line.recalculated()))
                .map(Recalculated::by));
        var called = texts.seasons();
        return line -> row(line, known, called, reader.isNationalAdministrator());
    }

    private PointsRow row(PointsLine line, RecognitionNames.Known known, SeasonNames.Known called, boolean reports) {
        var decision = line.recalculated();
        return new PointsRow(
                line.contribution().toString(),
                line.at(),
                kind(line.kind()),
                line.title(),
                line.path(),
                signed(line.points()),
                text("why." + line.why()),
                line.rule() == null ? null : text("rule", String.valueOf(line.rule())),
                line.kind() == null ? null : KnownRulesController.PAGE + "#" + texts.path(line.kind()),
                line.words().isEmpty() ? null : line.words(),
                season(line, called),
                decision == null ? null : text("decided", known.of(decision.by()), show.dateTime(decision.at())),
                decision == null || !reports ? null : RecalculationController.LIST + "/" + decision.id(),
                tone(line.why()),
                icon(line.why()));
    }

    Listing<PointsGroupRow> groups(Access reader, Listing<PointsGroup> found) {
        var row = in(
                reader,
                found.items().stream().flatMap(group -> group.lines().stream()).toList());
        return found.map(group -> new PointsGroupRow(
                name(group),
                signed(group.points()),
                group.lines().stream().map(row).toList(),
                group.hasMore() ? PointsQuery.each(group.first()) : null));
    }

    /** What it was, with how many times when it was more than one. */
    private String name(PointsGroup group) {
        var kind = group.first().kind();
        return group.count() == 1 || kind == null ? kind(kind) : text("several." + kind, show.number(group.count()));
    }

    List<PointsRow> rows(Access reader, List<PointsLine> lines) {
        return lines.stream().map(in(reader, lines)).toList();
    }

    /** Of what was corrected or counted anew, and of whatever came after the season had been closed. */
    private @Nullable String season(PointsLine line, SeasonNames.Known called) {
        boolean correction = line.why() == Why.CORRECTION;
        if (line.beside()) {
            return text(correction ? "beside.correction" : "beside", called.of(line.season()));
        }
        return correction || line.why() == Why.RECALCULATION ? text("counts", called.of(line.season())) : null;
    }

    /** A correction by hand has none. */
    String kind(@Nullable ContributionKind kind) {
        return kind == null ? text("correction") : texts.kind(kind);
    }

    List<Option> kinds(List<ContributionKind> kinds) {
        return kinds.stream().map(one -> new Option(one.name(), kind(one))).toList();
    }

    List<Option> months(List<YearMonth> months) {
        return months.stream()
                .map(one -> new Option(
                        one.toString(), text("month", show.month(one.atDay(1)), String.valueOf(one.getYear()))))
                .toList();
    }

    List<Option> seasons(List<String> codes) {
        var called = texts.seasons();
        return codes.stream().map(one -> new Option(one, called.of(one))).toList();
    }

    /** «+20», «−20», «0». */
    String signed(int points) {
        return show.signed(points);
    }

    String text(String key, Object... arguments) {
        return texts.text(PREFIX + key, arguments);
    }

    private static String tone(Why why) {
        return switch (why) {
            case AWARD, RESTORATION -> "ok";
            case REVERSAL, RECALCULATION, CORRECTION -> "warn";
            default -> "";
        };
    }

    private static String icon(Why why) {
        return switch (why) {
            case AWARD, RESTORATION -> "check";
            case REVERSAL, WITHDRAWN -> "undo";
            case RECALCULATION, CORRECTION -> "edit";
            default -> "info";
        };
    }
}
