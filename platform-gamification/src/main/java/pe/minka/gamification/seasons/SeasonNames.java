package pe.minka.gamification.seasons;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import pe.minka.gamification.ranking.Crossings;
import pe.minka.shared.DatabaseAway;
import pe.minka.shared.Peru;

/** What seasons are called, wherever somebody reads of one; addresses and files go on naming them by their code. */
@Component("seasonNames")
public class SeasonNames {

    private static final String ALL = "select code, name from season where name is not null";

    private static final String SOME = "select code, name from season where code = any(:codes) and name is not null";

    /** Everybody who reads a ranking asks for the same few. */
    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Crossings<String, Optional<String>> crossings;

    SeasonNames(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.crossings = new Crossings<>(
                1, AT_ONCE, code -> 1, this::given, DatabaseAway::isCauseOf, IllegalStateException::new);
    }

    /** The names of all of them, read once for a page that speaks of many. */
    public final class Known {

        private final Map<String, String> names;

        private Known(Map<String, String> names) {
            this.names = Map.copyOf(names);
        }

        /** As it follows the word «temporada». */
        public String of(String code) {
            return said(code, names.get(code));
        }

        /** The name alone; none for a season that is called by its code. */
        public Optional<String> given(String code) {
            return Optional.ofNullable(names.get(code));
        }
    }

    private record Named(String code, String name) {}

    public Known all() {
        return new Known(byCode(jdbc.sql(ALL)));
    }

    /** As it follows the word «temporada»: its code, or its name, with the code where the name does not tell the year. */
    public String of(String code) {
        return given(code).map(name -> said(code, name)).orElse(code);
    }

    /** The name alone; none for a season that is called by its code. */
    public Optional<String> given(String code) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? given(List.of(code)).getFirst()
                : crossings.ask(code);
    }

    private List<Optional<String>> given(List<String> codes) {
        var names = byCode(jdbc.sql(SOME).param("codes", codes.toArray(String[]::new)));
        return codes.stream().map(code -> Optional.ofNullable(names.get(code))).toList();
    }

    private static Map<String, String> byCode(JdbcClient.StatementSpec question) {
        return question.query(Named.class).list().stream().collect(Collectors.toMap(Named::code, Named::name));
    }

    private String said(String code, @Nullable String name) {
        if (name == null) {
            return code;
        }
        return name.contains(code)
                ? text("gamification.season.name", name)
                : text("gamification.season.named", name, code);
    }

    private String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, Peru.LOCALE));
    }
}
