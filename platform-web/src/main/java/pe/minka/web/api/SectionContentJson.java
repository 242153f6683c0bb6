package pe.minka.web.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.practices.sheet.Instrument;
import pe.minka.practices.sheet.Level;
import pe.minka.practices.sheet.Modality;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.Sustainability;

/** What stands in a section of a sheet, the same way read and written; figures and days as their authors write them. */
sealed interface SectionContentJson {

    static Class<? extends SectionContentJson> type(Section section) {
        return switch (section) {
            case PRESENTATION -> Presentation.class;
            case PROBLEM, DESCRIPTION -> Narrative.class;
            case STRATEGY -> Strategy.class;
            case COMPONENTS -> Components.class;
            case RESULTS -> Results.class;
            case CRITERIA -> Criteria.class;
        };
    }

    record Presentation(
            String title,
            String summary,
            String territory,
            String startedOn,
            List<String> themes,
            @Nullable Modality modality,
            List<Level> levels)
            implements SectionContentJson {

        public Presentation {
            title = Sent.text(title);
            summary = Sent.text(summary);
            territory = Sent.text(territory);
            startedOn = Sent.text(startedOn);
            themes = Sent.list(themes);
            levels = Sent.list(levels);
        }
    }

    record Narrative(String text) implements SectionContentJson {

        public Narrative {
            text = Sent.text(text);
        }
    }

    record Strategy(List<Step> items) implements SectionContentJson {

        public Strategy {
            items = Sent.list(items);
        }
    }

    record Step(UUID id, String phase, String title, String text) {

        public Step {
            id = Sent.id(id);
            phase = Sent.text(phase);
            title = Sent.text(title);
            text = Sent.text(text);
        }
    }

    record Components(List<Component> items) implements SectionContentJson {

        public Components {
            items = Sent.list(items);
        }
    }

    record Component(UUID id, String name, String needs, String lesson) {

        public Component {
            id = Sent.id(id);
            name = Sent.text(name);
            needs = Sent.text(needs);
            lesson = Sent.text(lesson);
        }
    }

    record Results(List<Result> items) implements SectionContentJson {

        public Results {
            items = Sent.list(items);
        }
    }

    record Result(
            UUID id,
            String text,
            String value,
            String baseline,
            String numerator,
            String denominator,
            String cutOff,
            List<UUID> evidence) {

        public Result {
            id = Sent.id(id);
            text = Sent.text(text);
            value = Sent.text(value);
            baseline = Sent.text(baseline);
            numerator = Sent.text(numerator);
            denominator = Sent.text(denominator);
            cutOff = Sent.text(cutOff);
            evidence = Sent.list(evidence);
        }
    }

    record Criteria(
            String replicable,
            String impact,
            String verifiable,
            String sustainable,
            List<Sustainability> senses,
            @Nullable Instrument instrument,
            String reference)
            implements SectionContentJson {

        public Criteria {
            replicable = Sent.text(replicable);
            impact = Sent.text(impact);
            verifiable = Sent.text(verifiable);
            sustainable = Sent.text(sustainable);
            senses = Sent.list(senses);
            reference = Sent.text(reference);
        }
    }
}
