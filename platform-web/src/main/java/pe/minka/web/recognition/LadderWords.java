package pe.minka.web.recognition;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Standing;
import pe.minka.gamification.standings.Ladder;
import pe.minka.gamification.standings.LadderVersion;
import pe.minka.gamification.standings.Reach;
import pe.minka.gamification.standings.Undoing;
import pe.minka.web.format.Show;

/** What the standings take, whom they reach and what they took before, in words. */
@Component
class LadderWords {

    private final RecognitionNames names;
    private final SimulationWords places;
    private final StepWords takes;
    private final RecognitionTexts texts;
    private final Show show;

    LadderWords(RecognitionNames names, SimulationWords places, StepWords takes, RecognitionTexts texts, Show show) {
        this.names = names;
        this.places = places;
        this.takes = takes;
        this.texts = texts;
        this.show = show;
    }

    /**
     * One step of the stair.
     *
     * @param field how the fields of its form begin
     */
    record Card(int steps, String field, String label, String takes, String people) {}

    /** What a change would mean for one standing; only what there is to say. */
    record Looked(
            int steps,
            String label,
            String now,
            String then,
            String newly,
            List<String> parts,
            String some,
            List<String> people,
            @Nullable String more,
            @Nullable String kept) {}

    /** What the standings took from a moment on. */
    record Past(
            int version,
            List<String> steps,
            String by,
            Instant at,
            String reason,
            @Nullable String undoes) {}

    /** What would be taken back: each standing as it is and as it was. */
    record Change(int version, String by, Instant at, String reason, List<String> now, List<String> restored) {}

    List<Card> cards(Ladder ladder, Map<Standing, Integer> reached) {
        return ladder.steps().stream()
                .map(step -> new Card(
                        step.standing().steps(),
                        step.standing().name().toLowerCase(Locale.ROOT),
                        step.label(),
                        takes.of(step),
                        count("recognition.ladder.people", reached.getOrDefault(step.standing(), 0))))
                .toList();
    }

    List<Looked> looked(Reach reach) {
        var known = names.among(
                reach.steps().stream().flatMap(rise -> rise.sample().stream()).map(Reach.Person::member));
        return reach.steps().stream()
                .filter(rise -> rise.step().points() > 0)
                .map(rise -> looked(rise, known))
                .toList();
    }

    private Looked looked(Reach.Rise rise, RecognitionNames.Known known) {
        int more = rise.newly() - rise.sample().size();
        return new Looked(
                rise.step().standing().steps(),
                rise.step().label(),
                show.number(rise.now()),
                show.number(rise.then()),
                count("recognition.ladder.look.newly", rise.newly()),
                rise.newly() == 0 ? List.of() : List.of(boards(rise), regions(rise)),
                texts.text("recognition.ladder.look.some", rise.newly()),
                rise.sample().stream()
                        .map(one -> texts.text(
                                "recognition.ladder.look.person",
                                known.of(one.member()),
                                one.points(),
                                show.number(one.points())))
                        .toList(),
                more > 0 ? count("recognition.ladder.look.more", more) : null,
                rise.kept() > 0 ? count("recognition.ladder.look.kept", rise.kept()) : null);
    }

    private String boards(Reach.Rise rise) {
        return rise.boards().stream()
                .map(one -> part(texts.text("recognition.ladder.board." + one.board()), one.people()))
                .collect(Collectors.joining(", "));
    }

    private String regions(Reach.Rise rise) {
        return rise.regions().stream()
                .map(one -> part(places.region(one.code()), one.people()))
                .collect(Collectors.joining(", "));
    }

    private String part(String name, int people) {
        return texts.text("recognition.ladder.look.part", name, show.number(people));
    }

    List<Past> history(List<LadderVersion> history) {
        var known = names.among(history.stream().map(LadderVersion::by));
        return history.stream()
                .map(one -> new Past(
                        one.ladder().version(),
                        steps(one.ladder()),
                        by(one, known),
                        one.at(),
                        one.reason(),
                        one.undoes() == null ? null : texts.text("recognition.ladder.undoes", one.undoes())))
                .toList();
    }

    Change change(Undoing undoing) {
        var undone = undoing.undone();
        return new Change(
                undone.ladder().version(),
                by(undone, names.among(Stream.ofNullable(undone.by()))),
                undone.at(),
                undone.reason(),
                steps(undone.ladder()),
                steps(undoing.restored()));
    }

    /** How many would no longer have each standing. */
    List<String> falling(Undoing undoing) {
        return undoing.falling().stream()
                .map(one -> texts.text(
                        "recognition.ladder.undo.falling", one.step().label(), one.people(), show.number(one.people())))
                .toList();
    }

    private String by(LadderVersion version, RecognitionNames.Known known) {
        return version.by() == null ? texts.text("recognition.ladder.initial") : known.of(version.by());
    }

    private List<String> steps(Ladder ladder) {
        return ladder.steps().stream()
                .map(step -> texts.text("recognition.ladder.step", step.label(), takes.of(step)))
                .toList();
    }

    private String count(String key, int count) {
        return texts.text(key, count, show.number(count));
    }
}
