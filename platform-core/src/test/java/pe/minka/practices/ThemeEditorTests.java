package pe.minka.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.CoreTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.shared.Forbidden;
import pe.minka.shared.RuleViolation;

@CoreTest
@Transactional
class ThemeEditorTests {

    @Autowired
    private ThemeEditor editor;

    @Autowired
    private Themes themes;

    @Autowired
    private Synonyms synonyms;

    @Autowired
    private PracticeCatalogue catalogue;

    @Autowired
    private Library library;

    @Autowired
    private Authors authors;

    @Autowired
    private MemberAccess access;

    @Autowired
    private JdbcClient jdbc;

    private Access national() {
        var member = authors.member("Rosa");
        jdbc.sql("insert into role_grant (member, role, granted_at) values (:id, 'ADMINISTRATOR', now())")
                .param("id", member.id().value())
                .update();
        return access.of(member.id()).orElseThrow();
    }

    private List<String> offered() {
        return themes.offered(Set.of()).stream().map(Theme::code).toList();
    }

    @Test
    void aThemeIsAddedAtTheEndAndMovedUp() {
        var admin = national();
        editor.add(admin, "  Educación   física y Ñandutí ");

        assertThat(offered().getLast()).isEqualTo("educacion-fisica-y-nanduti");
        editor.moveUp(admin, "educacion-fisica-y-nanduti");
        assertThat(offered().reversed().get(1)).isEqualTo("educacion-fisica-y-nanduti");
        editor.moveDown(admin, "educacion-fisica-y-nanduti");
        editor.moveDown(admin, "educacion-fisica-y-nanduti");
        assertThat(offered().getLast()).isEqualTo("educacion-fisica-y-nanduti");
        assertThatThrownBy(() -> editor.add(admin, "Educación física y Ñandutí"))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void whatPracticesHaveIsRetiredAndNeverGoes() {
        var codes = library.fill();
        var admin = national();
        assertThat(codes).isNotEmpty();

        assertThatThrownBy(() -> editor.remove(admin, "permanencia")).isInstanceOf(RuleViolation.class);
        editor.retire(admin, "permanencia");

        assertThat(offered()).doesNotContain("permanencia");
        assertThat(themes.offered(Set.of("permanencia")))
                .extracting(Theme::code)
                .contains("permanencia");
        assertThat(themes.all()).extracting(Theme::code).contains("permanencia");
        editor.restore(admin, "permanencia");
        assertThat(offered()).contains("permanencia");
    }

    @Test
    void whatNobodyHasIsRemoved() {
        var admin = national();
        editor.add(admin, "Ajedrez");
        editor.remove(admin, "ajedrez");
        assertThat(themes.all()).extracting(Theme::code).doesNotContain("ajedrez");
    }

    @Test
    void practicesAreFoundByTheNewNameOfTheirTheme() {
        library.fill();
        long before = catalogue.search(PracticeSearch.of("trashumancia"), 0, 5).total();

        editor.rename(national(), "permanencia", "Trashumancia");

        assertThat(before).isZero();
        assertThat(catalogue.search(PracticeSearch.of("trashumancia"), 0, 5).total())
                .isPositive();
    }

    @Test
    void onlyNationalAdministratorsKeepTheWords() {
        var member = authors.member("Nilda");
        assertThatThrownBy(() -> editor.add(member, "Ajedrez")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> synonyms.add(member, "uno, dos")).isInstanceOf(Forbidden.class);
    }

    @Test
    void aListOfSynonymsIsKept() {
        var admin = national();
        synonyms.add(admin, "ajedrez, damas,  juego de  mesa,");
        var added = synonyms.all(admin).stream()
                .filter(one -> one.text().startsWith("ajedrez"))
                .findFirst()
                .orElseThrow();
        assertThat(added.words()).containsExactly("ajedrez", "damas", "juego de mesa");

        synonyms.change(admin, added.id(), "ajedrez, dominó");

        assertThat(synonyms.find(admin, added.id()).text()).isEqualTo("ajedrez, dominó");
        synonyms.remove(admin, added.id());
        assertThat(synonyms.all(admin)).extracting(Synonym::id).doesNotContain(added.id());
        assertThatThrownBy(() -> synonyms.add(admin, "uno")).isInstanceOf(RuleViolation.class);
    }
}
