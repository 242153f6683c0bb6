package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pe.minka.shared.RuleViolation;

class MailDomainTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minedu.gob.pe",
                " UGEL01.gob.pe ",
                "@dreayacucho.gob.pe",
                "correo.ugelhuanta.edu.pe",
                "unicef.org",
                "mail.drelm.gob.pe",
                "pucp.pe"
            })
    void theDomainOfAnInstitutionCanBeTrusted(String text) {
        assertThat(new MailDomain(text).value())
                .isEqualTo(text.strip().toLowerCase(Locale.ROOT).replace("@", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pe", "com", "gob.pe", "GOB.PE", "@edu.pe", "com.pe", "org.pe", "nom.pe", "co.uk", "org"})
    void aBareSuffixBelongsToNobody(String text) {
        assertRefused(text, "members.domain.suffix");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gmail.com",
                "GMAIL.com",
                "hotmail.com",
                "hotmail.es",
                "outlook.com.pe",
                "outlook.es",
                "yahoo.com.pe",
                "live.com",
                "icloud.com",
                "proton.me",
                "terra.com.pe",
                "x.gmail.com"
            })
    void aDomainWhereAnybodyGetsAnAddressIsRefused(String text) {
        assertRefused(text, "members.domain.public");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ugel",
                "ana@ugel.gob.pe",
                "ugel..gob.pe",
                "-ugel.gob.pe",
                "ugel gob pe",
                "http://u.pe",
                "1.2.3.4"
            })
    void whatIsNoDomainIsRefused(String text) {
        assertThatThrownBy(() -> new MailDomain(text)).isInstanceOf(RuleViolation.class);
    }

    private static void assertRefused(String text, String code) {
        assertThatThrownBy(() -> new MailDomain(text))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.code()).isEqualTo(code));
    }
}
