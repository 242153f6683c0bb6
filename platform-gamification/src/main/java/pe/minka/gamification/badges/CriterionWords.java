package pe.minka.gamification.badges;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.Standing;
import pe.minka.gamification.badges.Criterion.All;
import pe.minka.gamification.badges.Criterion.Any;
import pe.minka.gamification.badges.Criterion.Contributions;
import pe.minka.gamification.badges.Criterion.Givers;
import pe.minka.gamification.badges.Criterion.Held;
import pe.minka.gamification.badges.Criterion.Kinds;
import pe.minka.gamification.badges.Criterion.Months;
import pe.minka.gamification.badges.Criterion.Points;
import pe.minka.gamification.badges.Criterion.Reached;
import pe.minka.gamification.badges.Criterion.Within;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.gamification.standings.Ladders;
import pe.minka.shared.GroupedDigits;
import pe.minka.shared.Peru;

/** Says in plain Spanish what an insignia takes, as one would tell it to a member. */
@Component
public class CriterionWords {

    private static final String PREFIX = "gamification.criterion.";

    private final MessageSource messages;
    private final Ladders ladders;
    private final BadgeRows badges;

    CriterionWords(MessageSource messages, Ladders ladders, BadgeRows badges) {
        this.messages = messages;
        this.ladders = ladders;
        this.badges = badges;
    }

    /** A sentence: «Publicar 3 lecciones aprendidas.» */
    public String sentence(Criterion criterion) {
        String phrase = phrase(criterion);
        return phrase.substring(0, 1).toUpperCase(Peru.LOCALE) + phrase.substring(1) + ".";
    }

    /** The conditions of which all are asked, a sentence each. */
    public List<String> conditions(Criterion criterion) {
        return criterion instanceof All all
                ? all.of().stream().map(this::sentence).toList()
                : List.of(sentence(criterion));
    }

    private String phrase(Criterion criterion) {
        return switch (criterion) {
            case Contributions asked -> contributions(asked);
            case Givers asked -> givers(asked) + within(asked.within());
            case Kinds asked -> many("kinds", asked.count());
            case Months asked -> many("months", asked.count());
            case Points asked -> many("points", asked.count());
            case Reached asked -> say("standing", standing(asked.standing()));
            case Held asked ->
                say("badge", badges.find(asked.badge()).map(BadgeView::name).orElse(asked.badge()));
            case All asked -> all(asked.of());
            case Any asked -> asked.of().stream().map(this::phrase).collect(Collectors.joining(say("orElse")));
        };
    }

    private String contributions(Contributions asked) {
        String within = within(asked.within());
        var kinds = asked.kinds().stream().sorted().toList();
        if (kinds.size() == 1 || asked.count() == 1) {
            return list(
                            kinds.stream()
                                    .map(kind -> many("contributions." + kind, asked.count()))
                                    .toList(),
                            say("or"))
                    + within;
        }
        return many(
                        "contributions",
                        asked.count(),
                        list(kinds.stream().map(this::kind).toList(), say("or")))
                + within;
    }

    private String givers(Givers asked) {
        return RuleTerms.hasGiver(asked.kind())
                ? many("givers." + asked.kind(), asked.count())
                : many("givers", asked.count(), kind(asked.kind()));
    }

    /** A list, unless one of them is a choice: then it has to be plain where the choice ends. */
    private String all(List<Criterion> parts) {
        var phrases = parts.stream().map(this::phrase).toList();
        return parts.stream().anyMatch(CriterionWords::isChoice)
                ? String.join(say("andAlso"), phrases)
                : list(phrases, say("and"));
    }

    private static boolean isChoice(Criterion part) {
        return part instanceof Any
                || (part instanceof Contributions asked && asked.kinds().size() > 1);
    }

    private static String list(List<String> words, String last) {
        int most = words.size() - 1;
        return most == 0 ? words.getFirst() : String.join(", ", words.subList(0, most)) + last + words.getLast();
    }

    private String within(Within within) {
        return within == Within.SEASON ? say("season") : "";
    }

    private String kind(ContributionKind kind) {
        return say("kind." + kind);
    }

    /** What it is called. */
    public String standing(Standing standing) {
        return ladders.current().of(standing).label();
    }

    /** The number comes as one and as it is written. */
    private String many(String key, int count, Object... more) {
        return say(
                key,
                Stream.concat(Stream.of(count, GroupedDigits.of(count)), Stream.of(more))
                        .toArray());
    }

    private String say(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(PREFIX + key, arguments, Peru.LOCALE));
    }
}
