package pe.minka.web.recognition;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pe.minka.gamification.oversight.Reciprocity;
import pe.minka.gamification.oversight.Ring;
import pe.minka.gamification.standings.Approach;

/** Those an administrator looks at, with their names. */
@Component
class ApproachLines {

    private final RecognitionNames names;
    private final ProgressWords words;

    ApproachLines(RecognitionNames names, ProgressWords words) {
        this.names = names;
        this.words = words;
    }

    /** Somebody with what they lack. */
    record Line(String name, String member, String next, String lacks, int points) {}

    /** Two people with what they give to each other. */
    record Pair(String one, String other, Reciprocity between) {}

    /** Several people with what goes round among them. */
    record Circle(List<String> people, Ring ring) {}

    List<Line> approaches(List<Approach> all) {
        var known = names.among(all.stream().map(Approach::member));
        return all.stream()
                .map(one -> new Line(
                        known.of(one.member()),
                        one.member().value().toString(),
                        one.missing().next().label(),
                        words.lacksOf(one.missing()),
                        one.points()))
                .toList();
    }

    List<Circle> rings(List<Ring> all) {
        var known = names.among(all.stream().flatMap(ring -> ring.people().stream()));
        return all.stream()
                .map(ring -> new Circle(ring.people().stream().map(known::of).toList(), ring))
                .toList();
    }

    List<Pair> pairs(List<Reciprocity> all) {
        var known = names.among(all.stream().flatMap(one -> Stream.of(one.one(), one.other())));
        return all.stream()
                .map(one -> new Pair(known.of(one.one()), known.of(one.other()), one))
                .toList();
    }
}
