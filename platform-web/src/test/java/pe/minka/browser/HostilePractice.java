package pe.minka.browser;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import pe.minka.members.Access;
import pe.minka.practices.PracticeEvidence;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.practices.sheet.Components;
import pe.minka.practices.sheet.Criteria;
import pe.minka.practices.sheet.Instrument;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.practices.sheet.Strategy;

/** Publishes, twice, a practice in which every text is a hostile one. */
record HostilePractice(
        Practices practices, PracticeWriting writing, PracticeEvidence evidence, PracticePublication publication) {

    /** The code of the practice. Long texts hold all of the given ones, short ones one each in turn. */
    String publish(Access author, List<String> texts) {
        var turn = new Turn(texts);
        String code = practices.start(author, PracticeId.next(), turn.next(Presentation.LONGEST_TITLE));
        write(author, code, Section.PRESENTATION, presentation(turn), 1);
        write(author, code, Section.PROBLEM, new Narrative(turn.all()), 0);
        write(author, code, Section.DESCRIPTION, new Narrative(turn.all()), 0);
        write(author, code, Section.STRATEGY, strategy(turn), 0);
        write(author, code, Section.COMPONENTS, components(turn), 0);
        write(author, code, Section.RESULTS, results(turn), 0);
        write(author, code, Section.CRITERIA, criteria(turn), 0);
        evidence.addLink(author, code, turn.next(PracticeEvidence.LONGEST_TITLE), "https://ejemplo.pe/?q=%22%3E");
        publication.publish(author, code, "");
        write(author, code, Section.PROBLEM, new Narrative("Antes.\n" + turn.all()), 1);
        publication.publish(author, code, turn.next(PracticePublication.LONGEST_REASON));
        return code;
    }

    private void write(Access author, String code, Section section, SectionContent content, int seen) {
        writing.save(author, code, section, content, seen);
    }

    private static Presentation presentation(Turn turn) {
        return new Presentation(
                turn.next(Presentation.LONGEST_TITLE),
                turn.next(Presentation.LONGEST_SUMMARY),
                turn.next(Presentation.LONGEST_TERRITORY),
                turn.next(40),
                Set.of("permanencia"),
                null,
                Set.of());
    }

    private static Strategy strategy(Turn turn) {
        return new Strategy(List.of(new Strategy.Item(
                UUID.randomUUID(),
                turn.next(Strategy.Item.LONGEST_TITLE),
                turn.next(Strategy.Item.LONGEST_TITLE),
                turn.all())));
    }

    private static Components components(Turn turn) {
        return new Components(List.of(new Components.Item(
                UUID.randomUUID(), turn.next(Components.Item.LONGEST_NAME), turn.next(1_000), turn.next(1_000))));
    }

    private static Results results(Turn turn) {
        return new Results(List.of(new Results.Item(
                UUID.randomUUID(),
                turn.next(Results.Item.LONGEST_TEXT),
                turn.next(Results.Item.LONGEST_FIGURE),
                turn.next(Results.Item.LONGEST_FIGURE),
                turn.next(Results.Item.LONGEST_FIGURE),
                turn.next(Results.Item.LONGEST_FIGURE),
                "30/06/2025", // what is no day is not published
                Set.of())));
    }

    private static Criteria criteria(Turn turn) {
        return new Criteria(
                turn.all(),
                turn.all(),
                turn.all(),
                turn.all(),
                Set.of(),
                Instrument.POI,
                turn.next(Criteria.LONGEST_REFERENCE));
    }

    /** Hands the texts out one after the other. */
    private static final class Turn {

        private final List<String> texts;
        private int given;

        Turn(List<String> texts) {
            this.texts = texts;
        }

        String next(int longest) {
            String text = texts.get(given++ % texts.size());
            return text.length() <= longest ? text : text.substring(0, longest);
        }

        String all() {
            return String.join("\n\n", texts);
        }
    }
}
