package pe.minka.imports;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a piece of text without a place goes: a part of the draft, a note beside it, or nowhere. */
public enum DraftPlace {
    NOTE(null),
    PROBLEM(FormSubject.PRACTICE),
    DESCRIPTION(FormSubject.PRACTICE),
    STRATEGY(FormSubject.PRACTICE),
    RESULTS(FormSubject.PRACTICE),
    REPLICABLE(FormSubject.PRACTICE),
    IMPACT(FormSubject.PRACTICE),
    VERIFIABLE(FormSubject.PRACTICE),
    SUSTAINABLE(FormSubject.PRACTICE),
    SITUATION(FormSubject.LESSON),
    EFFECT(FormSubject.LESSON),
    ACTIONS(FormSubject.LESSON),
    LESSON(FormSubject.LESSON),
    RECOMMENDATION(FormSubject.LESSON),
    NOWHERE(null);

    private final @Nullable FormSubject subject;

    DraftPlace(@Nullable FormSubject subject) {
        this.subject = subject;
    }

    public static List<DraftPlace> of(FormSubject subject) {
        return Stream.of(values())
                .filter(place -> place.subject == null || place.subject == subject)
                .toList();
    }
}
