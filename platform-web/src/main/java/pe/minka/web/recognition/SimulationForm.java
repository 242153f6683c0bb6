package pe.minka.web.recognition;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.drafts.DraftView;
import pe.minka.gamification.drafts.KeepDraft;
import pe.minka.gamification.rules.Audience;
import pe.minka.gamification.rules.Caps;
import pe.minka.gamification.rules.Moment;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.gamification.rules.RuleView;
import pe.minka.gamification.simulation.DraftRules;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;
import pe.minka.web.writing.Typed;

/**
 * A draft of the rules and the season it is tried out on.
 *
 * @param draft the kept one that is being rewritten, of which this revision was read; empty for one that is not kept yet
 * @param key what the page is known by while nothing is kept yet, so that keeping twice what it says keeps one
 * @param asking whether the other administrators are asked to look at what is kept
 */
record SimulationForm(
        String season,
        List<Line> rules,
        String reason,
        String name,
        Boolean replacing,
        @Nullable UUID draft,
        Integer revision,
        @Nullable UUID key,
        Boolean asking) {

    SimulationForm(
            @Nullable String season,
            @Nullable List<Line> rules,
            @Nullable String reason,
            @Nullable String name,
            @Nullable Boolean replacing,
            @Nullable UUID draft,
            @Nullable Integer revision,
            @Nullable UUID key,
            @Nullable Boolean asking) {
        this.season = Typed.text(season);
        this.rules = Typed.list(rules);
        this.reason = Typed.text(reason);
        this.name = Typed.stripped(name);
        this.replacing = Boolean.TRUE.equals(replacing);
        this.draft = draft;
        this.revision = revision == null ? 0 : revision;
        this.key = key;
        this.asking = Boolean.TRUE.equals(asking);
    }

    /** The rules as they stand. */
    static SimulationForm of(String season, List<RuleView> rules) {
        return new SimulationForm(
                season, rules.stream().map(Line::of).toList(), "", "", false, null, 0, UUID.randomUUID(), false);
    }

    /** The rules as they would be with a draft. */
    static SimulationForm of(DraftView view, List<RuleView> rules) {
        var draft = view.draft();
        var lines = rules.stream()
                .map(rule -> {
                    var wanted = draft.rules().get(rule.kind());
                    return wanted == null ? Line.of(rule) : Line.of(rule, wanted);
                })
                .toList();
        return new SimulationForm(
                draft.season(), lines, "", draft.name(), false, draft.id(), draft.revision(), null, false);
    }

    KeepDraft toKeep() {
        return new KeepDraft(name, toRules(), seen(), key, asking);
    }

    DraftRules toRules() {
        Map<ContributionKind, RuleTerms> terms = new EnumMap<>(ContributionKind.class);
        IntStream.range(0, rules.size()).forEach(at -> {
            var line = rules.get(at);
            terms.put(line.about(), line.terms("rules[" + at + "]."));
        });
        return new DraftRules(season, terms);
    }

    /** The version of each rule that the page showed. */
    Map<ContributionKind, Integer> seen() {
        Map<ContributionKind, Integer> seen = new EnumMap<>(ContributionKind.class);
        rules.forEach(line -> seen.put(line.about(), line.version()));
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
            String perPair,
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
                @Nullable String perPair,
                @Nullable String audience,
                @Nullable String moment,
                @Nullable Boolean enabled) {
            this.kind = Typed.stripped(kind);
            this.version = version == null ? 0 : version;
            this.points = Typed.stripped(points);
            this.perDay = Typed.stripped(perDay);
            this.perGiver = Typed.stripped(perGiver);
            this.perSeason = Typed.stripped(perSeason);
            this.perPair = Typed.stripped(perPair);
            this.audience = Typed.stripped(audience);
            this.moment = Typed.stripped(moment);
            this.enabled = Boolean.TRUE.equals(enabled);
        }

        /** Of a kind nobody has a rule for yet. */
        private static final RuleTerms UNKNOWN =
                new RuleTerms(0, Caps.NONE, Moment.ACCEPTANCE, Audience.EVERYBODY, false);

        static Line of(RuleView rule) {
            var now = rule.inForce();
            return of(rule, now == null ? UNKNOWN : now.rule().terms());
        }

        static Line of(RuleView rule, RuleTerms terms) {
            return new Line(
                    rule.kind().name(),
                    rule.latest(),
                    String.valueOf(terms.points()),
                    RuleFields.written(terms.caps().perDay()),
                    RuleFields.written(terms.caps().perGiver()),
                    RuleFields.written(terms.caps().perSeason()),
                    RuleFields.written(terms.caps().perPair()),
                    terms.audience().name(),
                    terms.moment().name(),
                    terms.enabled());
        }

        /** Whether the fields say the same, whichever version was read. */
        boolean saysAs(Line other) {
            return said().equals(other.said());
        }

        private List<Object> said() {
            return List.of(kind, points, perDay, perGiver, perSeason, perPair, audience, moment, enabled);
        }

        /** What no page of ours sends is nothing we know. */
        ContributionKind about() {
            return Stream.of(ContributionKind.values())
                    .filter(one -> one.name().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("kind of contribution " + kind));
        }

        private void requireGiver(String field, String cap) {
            if (!cap.isEmpty() && !RuleTerms.hasGiver(about())) {
                throw RuleViolation.at(field, "recognition.rules.giver.none");
            }
        }

        RuleTerms terms(String place) {
            requireGiver(place + "perGiver", perGiver);
            requireGiver(place + "perPair", perPair);
            return new RuleTerms(
                    RuleFields.required(place + "points", points),
                    new Caps(
                            RuleFields.cap(place + "perDay", perDay),
                            RuleFields.cap(place + "perGiver", perGiver),
                            RuleFields.cap(place + "perSeason", perSeason),
                            RuleFields.cap(place + "perPair", perPair)),
                    RuleTerms.possible(place + "moment", about(), Typed.chosen(place + "moment", Moment.class, moment)),
                    Typed.chosen(place + "audience", Audience.class, audience),
                    enabled);
        }
    }
}
