package pe.minka.practices;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.Uuid7;

/** Keeps the lists of words that mean the same to whoever looks for practices, a national matter. */
@Service
@Transactional
public class Synonyms {

    private static final String NATIONAL = "synonyms are kept by national administrators";

    private static final int LEAST = 2;
    private static final int MOST = 12;
    private static final int LONGEST = 60;

    private static final String ALL = "select id, words from practice_synonym order by fold(words[1]), id";
    private static final String ADD = "insert into practice_synonym (id, words) values (:id, :words)";
    private static final String CHANGE = "update practice_synonym set words = :words where id = :id";
    private static final String REMOVE = "delete from practice_synonym where id = :id";

    private final JdbcClient jdbc;
    private final AuditLog audit;

    Synonyms(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<Synonym> all(Access admin) {
        admin.requireNational(NATIONAL);
        return jdbc.sql(ALL)
                .query((row, number) -> new Synonym(row.getObject("id", UUID.class), List.of((String[])
                        row.getArray("words").getArray())))
                .list();
    }

    public Synonym find(Access admin, UUID id) {
        return all(admin).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("synonym " + id));
    }

    /** Separated by commas. */
    public void add(Access admin, String typed) {
        admin.requireNational(NATIONAL);
        var words = words(typed);
        write(ADD, Uuid7.next(), words);
        record(admin, "synonym.added", words, Map.of());
    }

    public void change(Access admin, UUID id, String typed) {
        var before = find(admin, id);
        var words = words(typed);
        if (!words.equals(before.words())) {
            write(CHANGE, id, words);
            record(admin, "synonym.changed", words, Map.of("before", before.text(), "after", String.join(", ", words)));
        }
    }

    public void remove(Access admin, UUID id) {
        var before = find(admin, id);
        jdbc.sql(REMOVE).param("id", id).update();
        record(admin, "synonym.removed", before.words(), Map.of("before", before.text()));
    }

    private void write(String sql, UUID id, List<String> words) {
        try {
            jdbc.sql(sql)
                    .param("id", id)
                    .param("words", words.toArray(String[]::new))
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw RuleViolation.at("words", "practices.synonym.known");
        }
    }

    private static List<String> words(String typed) {
        var words = Stream.of(typed.split("[,\n]"))
                .map(word -> word.strip().replaceAll("\\s+", " "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() < LEAST) {
            throw RuleViolation.at("words", "practices.synonym.few");
        }
        if (words.size() > MOST) {
            throw RuleViolation.at("words", "practices.synonym.many", MOST);
        }
        if (words.stream().anyMatch(word -> word.length() > LONGEST)) {
            throw RuleViolation.at("words", "practices.synonym.long", LONGEST);
        }
        return words;
    }

    private void record(Access admin, String action, List<String> words, Map<String, String> details) {
        audit.record(AuditRecord.of(admin.id().actor(), action, "synonym", words.getFirst())
                .with(details));
    }
}
