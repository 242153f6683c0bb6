package pe.minka.gamification.seasons;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.shared.Peru;

/** What seasons are called, wherever somebody reads of one; addresses and files go on naming them by their code. */
@Component("seasonNames")
public class SeasonNames {

    private static final String ALL = "select code, name from season where name is not null";

    private static final String ONE = "select name from season where code = :code and name is not null";

    private final JdbcClient jdbc;
    private final MessageSource messages;

    SeasonNames(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
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
        return new Known(
                jdbc.sql(ALL).query(Named.class).list().stream().collect(Collectors.toMap(Named::code, Named::name)));
    }

    /** As it follows the word «temporada»: its code, or its name, with the code where the name does not tell the year. */
    public String of(String code) {
        return given(code).map(name -> said(code, name)).orElse(code);
    }

    /** The name alone; none for a season that is called by its code. */
    public Optional<String> given(String code) {
        return jdbc.sql(ONE).param("code", code).query(String.class).optional();
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
