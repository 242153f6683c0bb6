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
import pe.minka.gamification.RankedPeople.Reading;
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
 * told by name is what each of them wants today. Who wants to be seen no more is only counted, apart from the places.
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
        var self = participant(reader).orElse(null);
        var places = boards.stretch(season, board, self, from, size);
        var counted = boards.count(season, board, self);
        var all = places.stream()
                .map(place -> new Place(place.participant(), place.points(), place.rank(), place.shared()))
                .toList();
        var shown = people.behind(new Stretch(all, from, counted.seen(), null), new Reading(reader, season, false));
        return new ClosedStretch(
                places.stream()
                        .filter(place -> isTold(place, shown, self))
                        .map(place -> row(place, shown.get(place.participant()), self))
                        .toList(),
                Math.min(from, counted.seen()),
                Math.max(0, counted.seen() - from - places.size()),
                counted.unseen());
    }

    private static boolean isTold(FrozenPlace place, Map<UUID, RankedRow> shown, @Nullable UUID self) {
        return shown.containsKey(place.participant()) || place.participant().equals(self);
    }

    private static ClosedRow row(FrozenPlace place, @Nullable RankedRow person, @Nullable UUID self) {
        return new ClosedRow(
                place.rank(),
                place.shared(),
                new Ending(place.points(), place.standing(), place.today()),
                person == null ? null : person.reached(place.standing()),
                place.participant().equals(self));
    }
}
