package pe.minka.web.recognition;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Standing;
import pe.minka.gamification.seasons.SeasonView;
import pe.minka.gamification.simulation.RecalculationLine;
import pe.minka.gamification.simulation.Share;
import pe.minka.gamification.simulation.Shift;
import pe.minka.gamification.simulation.StandingShare;
import pe.minka.gamification.standings.Ladder;
import pe.minka.gamification.standings.Ladders;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.organisations.Regions;

/** Who and what a simulation speaks of, in words. */
@Component
class SimulationWords {

    private static final String NONE = "\u2013";

    private final MemberDirectory people;
    private final Regions regions;
    private final Ladders ladders;
    private final RecognitionTrail texts;

    SimulationWords(MemberDirectory people, Regions regions, Ladders ladders, RecognitionTrail texts) {
        this.people = people;
        this.regions = regions;
        this.ladders = ladders;
        this.texts = texts;
    }

    /** Somebody with what would change for them. */
    record Person(String name, Shift shift, String standing) {}

    /** Somebody with what has changed for them. */
    record Recounted(String name, RecalculationLine line) {}

    /** Those of a region or of a kind of organisation. */
    record Part(String name, Share share) {}

    /** One table of parts. */
    record Group(String by, List<Part> lines) {}

    /** A standing with how many have it. */
    record Step(String name, StandingShare share) {}

    List<Step> standings(List<StandingShare> standings) {
        var ladder = ladders.current();
        return standings.stream()
                .map(share -> new Step(ladder.of(share.standing()).label(), share))
                .toList();
    }

    String standing(@Nullable Standing standing) {
        return label(standing, ladders.current());
    }

    List<Person> shifts(List<Shift> shifts) {
        var ladder = ladders.current();
        var names = people.findAll(
                shifts.stream().map(Shift::member).flatMap(Stream::ofNullable).toList());
        return shifts.stream()
                .map(shift -> {
                    var known = shift.member() == null ? null : names.get(shift.member());
                    return new Person(known == null ? nobody() : known.name(), shift, standing(shift, ladder));
                })
                .toList();
    }

    List<Recounted> lines(List<RecalculationLine> lines) {
        var names = people.findAll(lines.stream()
                .map(RecalculationLine::member)
                .flatMap(Stream::ofNullable)
                .toList());
        return lines.stream()
                .map(line -> {
                    var known = line.member() == null ? null : names.get(line.member());
                    return new Recounted(known == null ? nobody() : known.name(), line);
                })
                .toList();
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
        return people.find(member).map(known -> known.name()).orElseGet(this::nobody);
    }

    String season(SeasonView season) {
        return season.name().isEmpty() ? season.code() : season.code() + " · " + season.name();
    }

    String region(String code) {
        return regions.name(code.isEmpty() ? null : code)
                .orElseGet(() -> texts.text("recognition.simulation.national"));
    }

    String kind(String code) {
        return texts.text(code.isEmpty() ? "recognition.simulation.nowhere" : "organisations.kind." + code);
    }

    String nobody() {
        return texts.text("recognition.erased");
    }
}
