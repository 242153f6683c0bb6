package pe.minka.web.recognition;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pe.minka.gamification.seasons.SeasonView;
import pe.minka.gamification.simulation.RecalculationLine;
import pe.minka.gamification.simulation.Share;
import pe.minka.gamification.simulation.Shift;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationKind;
import pe.minka.organisations.Regions;

/** Who and what a simulation speaks of, in words. */
@Component
class SimulationWords {

    private final MemberDirectory people;
    private final Regions regions;
    private final RecognitionTrail texts;

    SimulationWords(MemberDirectory people, Regions regions, RecognitionTrail texts) {
        this.people = people;
        this.regions = regions;
        this.texts = texts;
    }

    /** Somebody with what would change for them. */
    record Person(String name, Shift shift) {}

    /** Somebody with what has changed for them. */
    record Recounted(String name, RecalculationLine line) {}

    /** Those of a region or of a kind of organisation. */
    record Part(String name, Share share) {}

    /** One table of parts. */
    record Group(String by, List<Part> lines) {}

    List<Person> shifts(List<Shift> shifts) {
        var names = people.findAll(
                shifts.stream().map(Shift::member).flatMap(Stream::ofNullable).toList());
        return shifts.stream()
                .map(shift -> {
                    var known = shift.member() == null ? null : names.get(shift.member());
                    return new Person(known == null ? nobody() : known.name(), shift);
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
        return code.isEmpty()
                ? texts.text("recognition.simulation.national")
                : OrganisationKind.valueOf(code).label();
    }

    String nobody() {
        return texts.text("recognition.erased");
    }
}
