package pe.minka.gamification.ledger;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.rules.Moment;
import pe.minka.gamification.rules.RuleTerms;

/** The kinds that are both handed in and accepted, and which of the two is asked for. */
record Timed(Map<ContributionKind, Moment> moments) {

    static final Timed NONE = new Timed(Map.of());

    Timed {
        moments = Map.copyOf(moments);
    }

    static Timed of(Map<ContributionKind, RuleTerms> rules) {
        Map<ContributionKind, Moment> moments = new EnumMap<>(ContributionKind.class);
        rules.forEach((kind, terms) -> {
            if (RuleTerms.mayCountOnSubmission(kind)) {
                moments.put(kind, terms.counted());
            }
        });
        return new Timed(moments);
    }

    boolean isEmpty() {
        return moments.isEmpty();
    }

    String[] kinds() {
        return moments.keySet().stream().map(Enum::name).toArray(String[]::new);
    }

    List<ContributionKind> others(Collection<ContributionKind> kinds) {
        return kinds.stream().filter(kind -> !moments.containsKey(kind)).toList();
    }

    JdbcClient.StatementSpec in(JdbcClient.StatementSpec statement, String season, @Nullable ParticipantId who) {
        return statement
                .param("timed", kinds())
                .param("moments", moments.values().stream().map(Enum::name).toArray(String[]::new))
                .param("season", season)
                .param("participant", who == null ? null : who.value());
    }
}
