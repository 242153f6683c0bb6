package pe.minka.practices.sheet;

import java.util.List;
import java.util.stream.Stream;

/** Everything written about a practice (ficha), in one piece. */
public record Sheet(
        Presentation presentation,
        Narrative problem,
        Narrative description,
        Strategy strategy,
        Components components,
        Results results,
        Criteria criteria) {

    public static final Sheet EMPTY = new Sheet(
            Presentation.NONE,
            Narrative.NONE,
            Narrative.NONE,
            Strategy.NONE,
            Components.NONE,
            Results.NONE,
            Criteria.NONE);

    public SectionContent content(Section section) {
        return switch (section) {
            case PRESENTATION -> presentation;
            case PROBLEM -> problem;
            case DESCRIPTION -> description;
            case STRATEGY -> strategy;
            case COMPONENTS -> components;
            case RESULTS -> results;
            case CRITERIA -> criteria;
        };
    }

    public Sheet with(Section section, SectionContent content) {
        return new Sheet(
                section == Section.PRESENTATION ? (Presentation) content : presentation,
                section == Section.PROBLEM ? (Narrative) content : problem,
                section == Section.DESCRIPTION ? (Narrative) content : description,
                section == Section.STRATEGY ? (Strategy) content : strategy,
                section == Section.COMPONENTS ? (Components) content : components,
                section == Section.RESULTS ? (Results) content : results,
                section == Section.CRITERIA ? (Criteria) content : criteria);
    }

    /** The sections in which the two say different things. */
    public List<Section> changesTo(Sheet other) {
        return Stream.of(Section.values())
                .filter(section -> !content(section).equals(other.content(section)))
                .toList();
    }
}
