package pe.minka.web.recognition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Board;
import pe.minka.gamification.Standing;
import pe.minka.gamification.drafts.DraftView;
import pe.minka.gamification.rules.RuleView;
import pe.minka.gamification.simulation.Move;
import pe.minka.gamification.simulation.RecalculationLine;
import pe.minka.gamification.simulation.RecalculationView;
import pe.minka.gamification.simulation.Share;
import pe.minka.gamification.simulation.Shift;
import pe.minka.gamification.simulation.Simulation;
import pe.minka.gamification.simulation.StandingShare;
import pe.minka.gamification.standings.Ladder;
import pe.minka.gamification.standings.Ladders;
import pe.minka.members.MemberId;
import pe.minka.organisations.Regions;
import pe.minka.web.format.Show;

/** Who and what a simulation speaks of, in words. */
@Component
class SimulationWords {

    private static final String NONE = "\u2013";

    private final RecognitionNames names;
    private final Regions regions;
    private final Ladders ladders;
    private final RecognitionTexts texts;
    private final RuleSentence sentence;
    private final Show show;

    SimulationWords(
            RecognitionNames names,
            Regions regions,
            Ladders ladders,
            RecognitionTexts texts,
            RuleSentence sentence,
            Show show) {
        this.names = names;
        this.regions = regions;
        this.ladders = ladders;
        this.texts = texts;
        this.sentence = sentence;
        this.show = show;
    }

    /** Somebody with what would change for them. */
    record Person(String name, Shift shift, String standing, String move, String tone) {}

    /** Those of one board, or of none; some where not all of them are there. */
    record Table(Board board, List<Person> people, boolean some) {

        Table {
            people = List.copyOf(people);
        }

        public boolean ranked() {
            return board != Board.NONE;
        }
    }

    /** Somebody with what has changed for them. */
    record Recounted(String name, RecalculationLine line) {}

    /** Those of a region or of a kind of organisation. */
    record Part(String name, Share share) {}

    /** A figure with what it counts; the kind is that of its colour. */
    record Figure(String kind, String value, String label) {

        public @Nullable String note() {
            return null;
        }

        public @Nullable String href() {
            return null;
        }
    }

    /** One table of parts. */
    record Group(String by, List<Part> lines) {}

    /** A standing with how many have it. */
    record Step(String name, StandingShare share) {}

    /** The figures above everything else. */
    List<Figure> figures(Simulation result) {
        return List.of(
                figure("initiative", "rising", result.places().rising()),
                figure("challenge", "falling", result.places().falling()),
                figure("practice", "staying", result.places().staying()),
                figure("exchange", "standings", result.standingChanges()));
    }

    /** None while it is being counted. */
    List<Figure> figures(RecalculationView recounted) {
        return recounted.finished() && recounted.people() > 0
                ? List.of(
                        figure("initiative", "risen", recounted.gaining()),
                        figure("challenge", "fallen", recounted.losing()))
                : List.of();
    }

    private Figure figure(String kind, String name, int count) {
        return new Figure(kind, show.number(count), texts.text("recognition.simulation.tile." + name, count));
    }

    /** What the rule in force says, for whoever wrote on an older one; nothing where there is none. */
    String now(RuleView rule) {
        return rule.inForce() == null
                ? texts.text("recognition.rules.none")
                : sentence.of(rule.kind(), rule.inForce().rule().terms());
    }

    /** What a draft wants, rule by rule. */
    List<String> wanted(DraftView draft) {
        return draft.changes().stream()
                .map(change -> texts.text(
                        "recognition.draft.kept.rule",
                        texts.kind(change.rule().kind()),
                        sentence.of(change.rule().kind(), change.after())))
                .toList();
    }

    /** The versions that would give way, each with its day. */
    List<String> planned(Stream<RuleView> rules) {
        return rules.flatMap(rule -> rule.planned().stream()
                        .map(version -> texts.text(
                                "recognition.simulation.planned.one",
                                texts.kind(rule.kind()),
                                show.longDate(version.rule().validFrom()))))
                .toList();
    }

    List<Step> standings(List<StandingShare> standings) {
        var ladder = ladders.current();
        return standings.stream()
                .map(share -> new Step(ladder.of(share.standing()).label(), share))
                .toList();
    }

    List<Person> shifts(List<Shift> shifts) {
        var ladder = ladders.current();
        var known = names.among(shifts.stream().map(Shift::member));
        return shifts.stream()
                .map(shift -> new Person(
                        name(known, shift.member()), shift, standing(shift, ladder), move(shift), tone(shift.move())))
                .toList();
    }

    /** So many of each at the most. */
    List<Table> tables(List<Shift> shifts, int most) {
        Map<Board, List<Shift>> all = new EnumMap<>(Board.class);
        shifts.forEach(shift ->
                all.computeIfAbsent(shift.board(), none -> new ArrayList<>()).add(shift));
        var people = shifts(
                all.values().stream().flatMap(some -> some.stream().limit(most)).toList());
        return all.entrySet().stream()
                .map(one -> new Table(
                        one.getKey(),
                        people.stream()
                                .filter(person -> person.shift().board() == one.getKey())
                                .toList(),
                        one.getValue().size() > most))
                .toList();
    }

    /** Who has points and is on no board, by why; nothing where everybody is on one. */
    @Nullable
    String aside(Simulation.Unranked some) {
        if (some.people() == 0) {
            return null;
        }
        var why = Stream.of(
                        aside("administering", some.administering()),
                        aside("hidden", some.hidden()),
                        aside("paused", some.paused()),
                        aside("erased", some.erased()))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(", "));
        return texts.text(
                "recognition.simulation.aside",
                some.people(),
                show.number(some.people()),
                why,
                some.gaining(),
                show.number(some.gaining()),
                some.losing(),
                show.number(some.losing()));
    }

    private String aside(String why, int people) {
        return people == 0 ? "" : texts.text("recognition.simulation.aside." + why, people, show.number(people));
    }

    private String move(Shift shift) {
        return texts.text("recognition.simulation.move." + shift.move(), shift.places(), show.number(shift.places()));
    }

    private static String tone(Move move) {
        return move.isUp() ? "ok" : move.isDown() ? "warn" : "";
    }

    List<Recounted> lines(List<RecalculationLine> lines) {
        var known = names.among(lines.stream().map(RecalculationLine::member));
        return lines.stream()
                .map(line -> new Recounted(name(known, line.member()), line))
                .toList();
    }

    /** Whoever hides or was erased has no name here. */
    private String name(RecognitionNames.Known known, @Nullable MemberId member) {
        return member == null ? texts.text("recognition.unnamed") : known.of(member);
    }

    private static String standing(Shift shift, Ladder ladder) {
        String before = label(shift.standingBefore(), ladder);
        String after = label(shift.standingAfter(), ladder);
        return before.equals(after) ? before : before + " \u2192 " + after;
    }

    private static String label(@Nullable Standing standing, Ladder ladder) {
        return standing == null ? NONE : ladder.of(standing).label();
    }

    String name(MemberId member) {
        return names.of(member);
    }

    String region(String code) {
        return regions.name(code.isEmpty() ? null : code)
                .orElseGet(() -> texts.text("recognition.simulation.national"));
    }

    String kind(String code) {
        return texts.text(code.isEmpty() ? "recognition.simulation.nowhere" : "organisations.kind." + code);
    }
}
