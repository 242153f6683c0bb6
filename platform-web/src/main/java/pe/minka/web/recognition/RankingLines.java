package pe.minka.web.recognition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Board;
import pe.minka.gamification.RankedRow;
import pe.minka.gamification.standings.Ladder;
import pe.minka.gamification.standings.Ladders;
import pe.minka.members.MemberView;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationView;
import pe.minka.organisations.Regions;

/** The rows of a ranking in words, as everybody in them wants to be shown. */
@Component
class RankingLines {

    private final OrganisationCatalogue organisations;
    private final Regions regions;
    private final Ladders ladders;
    private final RecognitionTexts texts;

    RankingLines(OrganisationCatalogue organisations, Regions regions, Ladders ladders, RecognitionTexts texts) {
        this.organisations = organisations;
        this.regions = regions;
        this.ladders = ladders;
        this.texts = texts;
    }

    List<RankingLine> of(List<RankedRow> rows, Board board) {
        return all(List.of(rows), board).getFirst();
    }

    /** Of several boards, with as many questions as of one. */
    List<List<RankingLine>> all(Collection<List<RankedRow>> boards, Board board) {
        var places = organisations.findAll(boards.stream()
                .flatMap(List::stream)
                .map(RankedRow::member)
                .filter(Objects::nonNull)
                .map(MemberView::organisation)
                .distinct()
                .toList());
        var ladder = ladders.current();
        return boards.stream().map(rows -> lines(rows, board, places, ladder)).toList();
    }

    private List<RankingLine> lines(
            List<RankedRow> rows, Board board, Map<OrganisationId, OrganisationView> places, Ladder ladder) {
        return rows.stream().map(row -> line(row, board, places, ladder)).toList();
    }

    private RankingLine line(RankedRow row, Board board, Map<OrganisationId, OrganisationView> places, Ladder ladder) {
        var person = row.member();
        var standing = row.standing();
        return new RankingLine(
                row.rank(),
                row.tie(),
                person == null ? unnamed(row, board) : person.name(),
                person == null
                        ? texts.text("recognition.ranking.unnamed.note")
                        : label(places.get(person.organisation())),
                standing == null ? null : ladder.of(standing).label(),
                standing == null ? 0 : standing.steps(),
                row.points(),
                row.own());
    }

    private String unnamed(RankedRow row, Board board) {
        String kind = board == Board.ADVISORS ? "advisor" : "member";
        return regions.name(row.region())
                .map(region -> texts.text("recognition.ranking.unnamed." + kind, region))
                .orElseGet(() -> texts.text("recognition.ranking.unnamed." + kind + ".nowhere"));
    }

    private static @Nullable String label(@Nullable OrganisationView place) {
        return place == null ? null : place.name();
    }
}
