package pe.minka.web.recognition;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.badges.Criterion;
import pe.minka.gamification.badges.Criterion.All;
import pe.minka.web.writing.Typed;

/** A way to earn an insignia: up to three conditions, of which all are asked. */
record BadgeGroupForm(List<BadgePartForm> parts) {

    static final int PARTS = 3;
    static final BadgeGroupForm EMPTY = new BadgeGroupForm(null);

    BadgeGroupForm(@Nullable List<BadgePartForm> parts) {
        this.parts = Typed.filled(parts, BadgePartForm.EMPTY, PARTS);
    }

    /** None for what it cannot say. */
    static @Nullable BadgeGroupForm of(Criterion criterion) {
        var asked = criterion instanceof All all ? all.of() : List.of(criterion);
        var parts = asked.stream()
                .map(BadgePartForm::of)
                .flatMap(Stream::ofNullable)
                .toList();
        return parts.size() == asked.size() && parts.size() <= PARTS ? new BadgeGroupForm(parts) : null;
    }

    public boolean isEmpty() {
        return parts.stream().allMatch(part -> part.what().isEmpty());
    }

    Stream<Runnable> readings(String place) {
        return IntStream.range(0, parts.size())
                .boxed()
                .flatMap(at -> parts.get(at).readings(place + "parts[" + at + "]."));
    }

    /** None when nothing is asked. */
    @Nullable
    Criterion criterion(String place) {
        var asked = IntStream.range(0, parts.size())
                .mapToObj(at -> parts.get(at).criterion(place + "parts[" + at + "]."))
                .flatMap(Stream::ofNullable)
                .toList();
        if (asked.isEmpty()) {
            return null;
        }
        return asked.size() == 1 ? asked.getFirst() : new All(asked);
    }
}
