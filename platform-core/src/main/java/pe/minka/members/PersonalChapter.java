package pe.minka.members;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One kind of thing that is kept about a person: its rows, each with named values in a fixed order. */
public record PersonalChapter(String code, List<Map<String, Object>> rows) {

    public PersonalChapter {
        rows = List.copyOf(rows);
    }

    /** What a query finds about {@code :member}. */
    public static PersonalChapter read(JdbcClient jdbc, String code, String sql, MemberId member) {
        return of(code, jdbc.sql(sql).param("member", member.value()).query().listOfRows());
    }

    /** From rows as the database gives them; what is not there is left out. */
    public static PersonalChapter of(String code, List<Map<String, @Nullable Object>> found) {
        return new PersonalChapter(
                code, found.stream().map(PersonalChapter::clean).toList());
    }

    private static Map<String, Object> clean(Map<String, @Nullable Object> row) {
        Map<String, Object> clean = new LinkedHashMap<>();
        row.forEach((name, value) -> {
            if (value != null) {
                clean.put(name, plain(value));
            }
        });
        return clean;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Timestamp moment -> moment.toInstant();
            case Instant moment -> moment;
            case UUID id -> id.toString();
            case Boolean yes -> yes;
            case Number number -> number;
            default -> value.toString();
        };
    }
}
