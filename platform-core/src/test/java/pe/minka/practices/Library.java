package pe.minka.practices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.practices.sheet.Modality;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.Strategy;

/** A dozen published practices, for tests that look for them. */
@Component
class Library {

    private final Authors authors;
    private final PracticePublication publication;
    private final JdbcClient jdbc;

    Library(Authors authors, PracticePublication publication, JdbcClient jdbc) {
        this.authors = authors;
        this.publication = publication;
        this.jdbc = jdbc;
    }

    /** Their codes by their keys; nothing else can be found. */
    Map<String, String> fill() {
        jdbc.sql("delete from practice_entry").update();
        Map<String, String> codes = new HashMap<>();
        rows("library").forEach(row -> codes.put(row[0], publish(row)));
        return codes;
    }

    static List<String[]> rows(String file) {
        try {
            return new ClassPathResource("practices/" + file + ".csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\\|"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String publish(String[] row) {
        var author = authors.member("Nilda", row[2]);
        String code = authors.draft(author, row[1]);
        var presentation = new Presentation(
                row[1], row[5], "", "12/03/2025", Set.of(row[3].split(",")), Modality.valueOf(row[4]), Set.of());
        authors.write(author, code, Section.PRESENTATION, presentation, 1);
        authors.write(author, code, Section.PROBLEM, new Narrative(row[6]), 0);
        authors.write(author, code, Section.DESCRIPTION, new Narrative("Se hizo durante un año escolar."), 0);
        var item = new Strategy.Item(UUID.randomUUID(), "", "Lo que se hizo", row[7]);
        authors.write(author, code, Section.STRATEGY, new Strategy(List.of(item)), 0);
        publication.publish(author, code, "");
        return code;
    }
}
