package pe.minka.practices.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pe.minka.writing.Gap;
import pe.minka.writing.Wording;

/**
 * What the authors say to the four criteria. Reviewers assess them elsewhere.
 *
 * @param reference which instrument exactly: number, year, name
 */
public record Criteria(
        String replicable,
        String impact,
        String verifiable,
        String sustainable,
        Set<Sustainability> senses,
        @Nullable Instrument instrument,
        String reference)
        implements SectionContent {

    public static final int LONGEST = 2_000;
    public static final int LONGEST_REFERENCE = 200;
    public static final Criteria NONE = new Criteria("", "", "", "", Set.of(), null, "");

    public Criteria {
        replicable = Wording.clean(replicable);
        impact = Wording.clean(impact);
        verifiable = Wording.clean(verifiable);
        sustainable = Wording.clean(sustainable);
        reference = Wording.clean(reference);
        senses = java.util.Collections.unmodifiableSet(new TreeSet<>(senses));
    }

    public String text(Criterion criterion) {
        return switch (criterion) {
            case REPLICABLE -> replicable;
            case IMPACT -> impact;
            case VERIFIABLE -> verifiable;
            case SUSTAINABLE -> sustainable;
        };
    }

    public boolean areAllWritten() {
        return java.util.stream.Stream.of(Criterion.values())
                .noneMatch(criterion -> text(criterion).isEmpty());
    }

    /** Sustainability is written into an instrument one can look up. */
    public boolean isFormalised() {
        return instrument != null && !reference.isEmpty();
    }

    @Override
    public boolean isEmpty() {
        return Wording.allBlank(replicable, impact, verifiable, sustainable, reference)
                && senses.isEmpty()
                && instrument == null;
    }

    /** The instrument may come later: the route asks for it. */
    @Override
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        Wording.fitting("replicable", replicable, LONGEST).ifPresent(gaps::add);
        Wording.fitting("impact", impact, LONGEST).ifPresent(gaps::add);
        Wording.fitting("verifiable", verifiable, LONGEST).ifPresent(gaps::add);
        Wording.fitting("sustainable", sustainable, LONGEST).ifPresent(gaps::add);
        if (instrument != null && reference.isEmpty()) {
            gaps.add(Gap.at("reference", "practices.gap.noReference"));
        }
        if (instrument == null && !reference.isEmpty()) {
            gaps.add(Gap.at("instrument", "practices.gap.noInstrument"));
        }
        if (reference.length() > LONGEST_REFERENCE) {
            Wording.fitting("reference", reference, LONGEST_REFERENCE).ifPresent(gaps::add);
        }
        return List.copyOf(gaps);
    }
}
