package pe.minka.web.walls;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.RuleViolation;
import pe.minka.walls.WallPhase;
import pe.minka.walls.WallTerms;
import pe.minka.web.writing.Typed;

/** A phase of a wall as an administrator types it; a row that was left empty is none. */
record PhaseForm(String title, String from, String to) {

    static final PhaseForm EMPTY = new PhaseForm(null, null, null);

    PhaseForm(@Nullable String title, @Nullable String from, @Nullable String to) {
        this.title = Typed.stripped(title);
        this.from = Typed.stripped(from);
        this.to = Typed.stripped(to);
    }

    /** With what was left out between two others, so that each keeps its place. */
    static List<PhaseForm> all(@Nullable List<PhaseForm> sent) {
        return Stream.ofNullable(sent)
                .flatMap(List::stream)
                .map(row -> Optional.ofNullable(row).orElse(EMPTY))
                .toList();
    }

    static PhaseForm of(WallPhase phase) {
        return new PhaseForm(phase.title(), phase.from().toString(), phase.to().toString());
    }

    boolean isEmpty() {
        return title.isEmpty() && from.isEmpty() && to.isEmpty();
    }

    /** Everything that may be amiss with it, each at its field. */
    Stream<Runnable> readings(String place) {
        return isEmpty()
                ? Stream.empty()
                : Stream.<Runnable>of(
                                () -> WallPhase.requireTitle(title),
                                () -> day("from", from),
                                () -> day("to", to),
                                () -> phase().checks().forEach(Runnable::run))
                        .map(reading -> WallTerms.in(place, reading));
    }

    WallPhase phase() {
        return new WallPhase(title, day("from", from), day("to", to));
    }

    private static LocalDate day(String field, String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw RuleViolation.at(field, "walls.phases.day");
        }
    }

    /** As somebody asks who adds a row or takes one out; whatever else they ask changes nothing. */
    static List<PhaseForm> changed(List<PhaseForm> rows, String asked) {
        if (asked.equals("mas")) {
            return Typed.andOneMore(rows.stream(), EMPTY, WallTerms.MOST_PHASES);
        }
        return Stream.iterate(0, at -> at < rows.size(), at -> at + 1)
                .filter(at -> !asked.equals(String.valueOf(at)))
                .map(rows::get)
                .toList();
    }
}
