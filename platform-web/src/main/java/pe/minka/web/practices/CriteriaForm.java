package pe.minka.web.practices;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import pe.minka.practices.sheet.Criteria;
import pe.minka.practices.sheet.Instrument;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.practices.sheet.Sustainability;
import pe.minka.web.writing.Typed;

/** The page of the four criteria. */
record CriteriaForm(
        String replicable,
        String impact,
        String verifiable,
        String sustainable,
        Set<Sustainability> senses,
        @Nullable Instrument instrument,
        String reference,
        int revision)
        implements SectionForm {

    CriteriaForm {
        replicable = Typed.text(replicable);
        impact = Typed.text(impact);
        verifiable = Typed.text(verifiable);
        sustainable = Typed.text(sustainable);
        senses = Typed.set(senses);
        reference = Typed.text(reference);
    }

    static CriteriaForm of(Criteria one, int revision) {
        return new CriteriaForm(
                one.replicable(),
                one.impact(),
                one.verifiable(),
                one.sustainable(),
                one.senses(),
                one.instrument(),
                one.reference(),
                revision);
    }

    @Override
    public SectionContent content() {
        return new Criteria(replicable, impact, verifiable, sustainable, senses, instrument, reference);
    }
}
