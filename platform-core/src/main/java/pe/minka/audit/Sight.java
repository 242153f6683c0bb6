package pe.minka.audit;

import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which entries may be seen at all: whoever reads the log asks here, so that lists, counts and files agree. */
@Component
class Sight {

    /** What somebody tried and was refused is as hidden as what was done. */
    static final String SEEN = """
            (split_part(action, '.', 1) <> all(:hidden) or action = any(:seen))
              and (split_part(coalesce(details ->> 'attempted', ''), '.', 1) <> all(:hidden)
                   or details ->> 'attempted' = any(:seen))
            """;

    private final ObjectProvider<HiddenActions> hidden;

    Sight(ObjectProvider<HiddenActions> hidden) {
        this.hidden = hidden;
    }

    /** For a query with {@link #SEEN} in it. */
    JdbcClient.StatementSpec limit(JdbcClient.StatementSpec query) {
        return query.param("hidden", all(HiddenActions::families)).param("seen", all(HiddenActions::except));
    }

    private String[] all(Function<HiddenActions, Set<String>> codes) {
        return hidden.stream().flatMap(one -> codes.apply(one).stream()).toArray(String[]::new);
    }
}
