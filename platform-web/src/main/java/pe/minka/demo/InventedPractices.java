package pe.minka.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import pe.minka.organisations.OrganisationView;
import pe.minka.practices.sheet.Components;
import pe.minka.practices.sheet.Criteria;
import pe.minka.practices.sheet.Instrument;
import pe.minka.practices.sheet.Level;
import pe.minka.practices.sheet.Modality;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Sheet;
import pe.minka.practices.sheet.Strategy;
import pe.minka.practices.sheet.Sustainability;

/** Invents sheets of practices, the same ones for the same number: no two of a place tell of the same thing the same way. */
final class InventedPractices {

    private static final int STEPS = 3;
    private static final List<Level> LEVELS = List.of(Level.EARLY, Level.PRIMARY, Level.SECONDARY);
    private static final List<Modality> MODALITIES = List.of(
            Modality.REGULAR_BASIC,
            Modality.REGULAR_BASIC,
            Modality.REGULAR_BASIC,
            Modality.ALTERNATIVE_BASIC,
            Modality.SPECIAL_BASIC,
            Modality.TECHNICAL_PRODUCTIVE,
            Modality.ALL);

    private final LibraryTexts texts = new LibraryTexts();

    Sheet sheet(Random random, OrganisationView office, LocalDate published) {
        String theme = texts.theme(random);
        String other = texts.theme(random);
        String means = texts.any("means", random);
        String place = office.province() == null ? office.name() : "provincia de " + office.province();
        String title = texts.of(theme, "name", random) + " " + means + " en " + place;
        String problem = texts.of(theme, "problem", random);
        return new Sheet(
                new Presentation(
                        shortened(title, Presentation.LONGEST_TITLE),
                        shortened(problem + " " + texts.of(theme, "action", random), Presentation.LONGEST_SUMMARY),
                        place,
                        published.minusMonths(12 + random.nextInt(12)).toString(),
                        random.nextInt(3) == 0 ? Set.copyOf(List.of(theme, other)) : Set.of(theme),
                        MODALITIES.get(random.nextInt(MODALITIES.size())),
                        Set.of(LEVELS.get(random.nextInt(LEVELS.size())))),
                new Narrative(problem + " " + texts.any("cause", random) + "\n\n" + texts.any("cause", random)),
                new Narrative("En " + office.name() + " se trabajó " + means + ". " + texts.of(theme, "action", random)
                        + " " + texts.any("detail", random)),
                strategy(random, theme),
                new Components(List.of(component(random))),
                new Results(List.of(result(random, theme, published))),
                criteria(random, means));
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, text.lastIndexOf(' ', longest));
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Strategy strategy(Random random, String theme) {
        return new Strategy(IntStream.range(0, STEPS)
                .mapToObj(step -> new Strategy.Item(
                        id(random),
                        "",
                        texts.any("step", random),
                        texts.of(theme, "action", random) + " " + texts.any("detail", random)))
                .toList());
    }

    private Components.Item component(Random random) {
        return new Components.Item(
                id(random), texts.any("component", random), texts.any("detail", random), texts.any("lesson", random));
    }

    private Results.Item result(Random random, String theme, LocalDate published) {
        int before = 20 + random.nextInt(30);
        int after = before + 5 + random.nextInt(40);
        int total = 100 + random.nextInt(900);
        return new Results.Item(
                id(random),
                texts.of(theme, "result", random),
                after + " %",
                before + " %",
                String.valueOf(total * after / 100),
                String.valueOf(total),
                published.minusDays(20).toString(),
                Set.of());
    }

    private Criteria criteria(Random random, String means) {
        return new Criteria(
                "Otra entidad puede hacerlo " + means + ". " + texts.any("lesson", random),
                "Mejora lo que las escuelas hacen todos los días.",
                texts.any("detail", random),
                texts.any("lesson", random),
                Set.of(Sustainability.INSTITUTIONAL),
                Instrument.POI,
                "POI, actividad " + (1 + random.nextInt(40)));
    }
}
