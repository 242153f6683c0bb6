package pe.minka.gamification.seasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.RecognitionTest;
import pe.minka.gamification.Administrators;
import pe.minka.gamification.OwnerHand;
import pe.minka.gamification.credentials.KeyDesk;
import pe.minka.members.Access;
import pe.minka.members.Reason;

/** Whoever writes into the table of signatures proves nothing. */
@RecognitionTest
class ClosingProofTests {

    private static final String INSERT = """
            insert into season (code, first_day, last_day)
            values (:code, cast(:code || '-01-01' as date), cast(:code || '-12-31' as date))
            """;

    @Autowired
    private SeasonDesk desk;

    @Autowired
    private SeasonArchive archive;

    @Autowired
    private ClosingRows rows;

    @Autowired
    private KeyDesk keys;

    @Autowired
    private Administrators administrators;

    @Autowired
    private OwnerHand owner;

    @Autowired
    private JdbcClient jdbc;

    private Access admin;
    private SignedClosing signed;

    @BeforeEach
    void closeASeason() {
        admin = administrators.national();
        signed = close("1781");
    }

    @AfterEach
    void forget() {
        owner.changes("delete from season_check where season in ('1781', '1782')");
        owner.changes("delete from season_signature where season in ('1781', '1782')");
        owner.changes("delete from season_closing where season in ('1781', '1782')");
        owner.changes("delete from season where code in ('1781', '1782')");
    }

    @Test
    void aSignatureThatWasChangedIsFoundOut() {
        assertThat(isGenuine()).isTrue();
        String text = signed.text();

        says("content", text.substring(0, text.length() - 8) + "AAAAAAAA");

        assertThat(isGenuine()).isFalse();
    }

    @Test
    void aSignatureThatIsSaidToBeAnotherKeysIsFoundOut() {
        keys.rotate(admin, signed.key(), new Reason("Toca"));
        var other = close("1782");
        assertThat(isGenuine()).isTrue();

        says("key", other.key());

        assertThat(isGenuine()).isFalse();
    }

    private SignedClosing close(String season) {
        jdbc.sql(INSERT).param("code", season).update();
        desk.close(admin, season);
        return Objects.requireNonNull(rows.find(season).orElseThrow().signed());
    }

    private void says(String column, String value) {
        owner.changes("update season_signature set %s = '%s' where season = '1781'".formatted(column, value));
    }

    private boolean isGenuine() {
        return archive.check().stream()
                .filter(closing -> closing.season().equals("1781"))
                .findFirst()
                .orElseThrow()
                .genuine();
    }
}
