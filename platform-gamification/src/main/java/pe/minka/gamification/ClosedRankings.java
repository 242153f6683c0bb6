package pe.minka.gamification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.ClosedRow.Ending;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.ranking.Place;
import pe.minka.gamification.ranking.Stretch;
import pe.minka.gamification.seasons.FrozenBoards;
import pe.minka.gamification.seasons.FrozenBoards.FrozenPlace;
import pe.minka.gamification.seasons.OwnResult;
import pe.minka.gamification.seasons.SeasonArchive;
import pe.minka.gamification.seasons.SeasonProof;
import pe.minka.members.MemberId;
import pe.minka.shared.PageRequest;

/**
 * How closed seasons ended, for everybody of the community. Places, points and standings are those that were signed; who is
 * told by name is what each of them wants today, and who wants to be seen no more leaves a place without anything else.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ClosedRankings {

    private static final int REACH = 3;

    private final SeasonArchive archive;
    private final FrozenBoards boards;
    private final RankedPeople people;

    ClosedRankings(SeasonArchive archive, FrozenBoards boards, RankedPeople people) {
        this.archive = archive;
        this.boards = boards;
        this.people = people;
    }

    /** The last one first. */
    public List<SeasonProof> seasons() {
        return archive.proofs();
    }

    public Optional<SeasonProof> find(String season) {
        return archive.proof(season);
    }

    /** What who reads had when it was closed, wherever they were ranked. */
    public Optional<OwnResult> own(String season, MemberId reader) {
        return participant(reader).flatMap(who -> boards.own(season, who));
    }

    public ClosedStretch page(String season, Board board, PageRequest page, MemberId reader) {
        return stretch(season, board, page.offset(), page.size(), reader);
    }

    /** The place of who reads with the three before and after it; empty when they have none there. */
    public Optional<ClosedStretch> around(String season, Board board, MemberId reader) {
        return participant(reader).flatMap(who -> {
            var position = boards.position(season, board, who);
            if (position.isEmpty()) {
                return Optional.empty();
            }
            long from = Math.max(0, position.getAsLong() - REACH);
            int size = (int) (position.getAsLong() - from) + 1 + REACH;
            return Optional.of(stretch(season, board, from, size, reader));
        });
    }

    private Optional<UUID> participant(MemberId reader) {
        return people.participant(reader).map(ParticipantId::value);
    }

    private ClosedStretch stretch(String season, Board board, long from, int size, MemberId reader) {
        var places = boards.stretch(season, board, from, size);
        long total = boards.count(season, board);
        var all = places.stream()
                .map(place -> new Place(place.participant(), place.points(), place.rank(), place.shared()))
                .toList();
        var shown = people.behind(new Stretch(all, from, total, null), season, reader);
        var self = participant(reader).orElse(null);
        return new ClosedStretch(
                places.stream().map(place -> row(place, shown, self)).toList(),
                Math.min(from, total),
                Math.max(0, total - from - places.size()));
    }

    private static ClosedRow row(FrozenPlace place, Map<UUID, RankedRow> shown, @Nullable UUID self) {
        var person = shown.get(place.participant());
        boolean own = place.participant().equals(self);
        var ending = own || person != null ? new Ending(place.points(), place.standing(), place.today()) : null;
        // Of who is not shown nothing is told; who hides still reads their own row as it is.
        var hidden = own && place.shared() ? Tie.SHARED : Tie.NONE;
        return person == null
                ? new ClosedRow(place.rank(), hidden, ending, null, own)
                : new ClosedRow(place.rank(), person.tie(), ending, person.reached(place.standing()), own);
    }
}
