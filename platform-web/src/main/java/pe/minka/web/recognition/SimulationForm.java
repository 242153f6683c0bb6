package pe.minka.web.recognition;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.rules.Audience;
import pe.minka.gamification.rules.Caps;
import pe.minka.gamification.rules.Moment;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.gamification.rules.RuleView;
import pe.minka.gamification.simulation.DraftRules;

/** A draft of the rules and the season it is tried out on; the page's form is the only place the draft is kept in. */
record SimulationForm(String season, List<Line> rules, String reason) {

    SimulationForm(@Nullable String season, @Nullable List<Line> rules, @Nullable String reason) {
        this.season = season == null ? "" : season;
        this.rules = rules == null ? List.of() : List.copyOf(rules);
        this.reason = reason == null ? "" : reason;
    }

    static SimulationForm of(String season, List<RuleView> rules) {
        return new SimulationForm(season, rules.stream().map(Line::of).toList(), "");
    }

    DraftRules draft() {
        Map<ContributionKind, RuleTerms> terms = new EnumMap<>(ContributionKind.class);
        IntStream.range(0, rules.size()).forEach(at -> {
            var line = rules.get(at);
            terms.put(KindPath.read(line.kind()), line.terms("rules[" + at + "]."));
        });
        return new DraftRules(season, terms);
    }

    /** The version of each rule that the page showed. */
    Map<ContributionKind, Integer> seen() {
        Map<ContributionKind, Integer> seen = new EnumMap<>(ContributionKind.class);
        rules.forEach(line -> seen.put(KindPath.read(line.kind()), line.version()));
        return seen;
    }

    /** One rule of the draft. */
    record Line(
            String kind,
            Integer version,
            String points,
            String perDay,
            String perGiver,
            String perSeason,
            String audience,
            String moment,
            Boolean enabled) {

        Line(
                @Nullable String kind,
                @Nullable Integer version,
                @Nullable String points,
                @Nullable String perDay,
                @Nullable String perGiver,
                @Nullable String perSeason,
                @Nullable String audience,
                @Nullable String moment,
                @Nullable Boolean enabled) {
            this.kind = RuleFields.text(kind);
            this.version = version == null ? 0 : version;
            this.points = RuleFields.text(points);
            this.perDay = RuleFields.text(perDay);
            this.perGiver = RuleFields.text(perGiver);
            this.perSeason = RuleFields.text(perSeason);
            this.audience = RuleFields.text(audience);
            this.moment = RuleFields.text(moment);
            this.enabled = Boolean.TRUE.equals(enabled);
        }

        static Line of(RuleView rule) {
            var now = rule.inForce();
            var terms = now == null
                    ? new RuleTerms(0, Caps.NONE, Moment.ACCEPTANCE, Audience.EVERYBODY, false)
                    : now.rule().terms();
            return new Line(
                    KindPath.of(rule.kind()),
                    rule.latest(),
                    String.valueOf(terms.points()),
                    RuleFields.written(terms.caps().perDay()),
                    RuleFields.written(terms.caps().perGiver()),
                    RuleFields.written(terms.caps().perSeason()),
                    terms.audience().name(),
                    terms.moment().name(),
                    terms.enabled());
        }

        RuleTerms terms(String place) {
            return new RuleTerms(
                    RuleFields.required(place + "points", points),
                    new Caps(
                            RuleFields.cap(place + "perDay", perDay),
                            RuleFields.cap(place + "perGiver", perGiver),
                            RuleFields.cap(place + "perSeason", perSeason)),
                    RuleTerms.possible(
                            place + "moment",
                            KindPath.read(kind),
                            RuleFields.chosen(place + "moment", Moment.class, moment)),
                    RuleFields.chosen(place + "audience", Audience.class, audience),
                    enabled);
        }
    }
}
