package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pe.minka.shared.RuleViolation;

/** Row S6 of the reliability table, and what lies around it. */
class PasswordsTests {

    private static final MailAddress MAIL = new MailAddress("nccorahua@ugelvallealto.gob.pe");

    private static final List<String> OWN = List.of("Nilda Ccorahua Yáñez", "UGEL Huanta", "Ayacucho");

    private final Passwords passwords = new Passwords(new PasswordPolicy());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234567",
                "ñandú75",
                "😀😀😀😀😀😀😀",
            })
    void refusesFewerThanEightCharacters(String password) {
        refuses(password, "members.password.short");
    }

    @Test
    void countsWhatAPersonCountsAsACharacter() {
        accepts("😀👍🏔🌽🦙🎒📚🧵");
        refuses("n\u0303and7\u0301x", "members.password.short");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 64, 128})
    void acceptsUpTo128Characters(int length) {
        accepts(text(length));
    }

    @Test
    void refusesMoreThan128Characters() {
        refuses(text(129), "members.password.long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "PassWord", "12345678", "qwertyuiop", "peru2026", "UGEL2026", "Contraseña"})
    void refusesWhatManyPeopleChooseInAnyCase(String password) {
        refuses(password, "members.password.common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nccorahua@ugelvallealto.gob.pe",
                "NCcorahua",
                "nccorahua2026",
                "ncorahua",
                "Nilda Ccorahua",
                "nilda-ccorahua-1980!",
                "Yáñez1980",
                "ccorahuanilda",
                "2026NildaYanez",
            })
    void refusesOwnNamesAndMailAndWhatIsNearThem(String password) {
        refuses(password, "members.password.personal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"huanta2026", "UgelHuanta!", "2026-Ayacucho", "ugel.huanta.2027", "ayacucho"})
    void refusesTheOwnOfficeAndWhereItIs(String password) {
        refuses(password, "members.password.personal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "          ",
                "zzzzzzzzzz",
                "xoxoxoxoxo",
                "aaaa11112222",
                "cdefghijkl",
                "98765432",
                "poiuytrewq",
                "ASDFGHJK",
                "abcd1234",
            })
    void refusesWhatAFingerDoesByItself(String password) {
        assertThatThrownBy(() -> passwords.check(password, MAIL, OWN))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation ->
                                assertThat(violation.code()).isIn("members.password.plain", "members.password.common"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nilda cría doce cuyes",
                "papas de huanta al sol",
                " con espacios ",
                "caminos de herradura",
                "k7!pQ2z#",
                "ñandúes y vicuñas",
            })
    void acceptsWhatIsOnesOwnInvention(String password) {
        accepts(password);
    }

    @Test
    void nothingIsTrimmedOrCutOff() {
        String hash = passwords.hash("una frase larga ");
        assertThat(passwords.matches("una frase larga ", hash)).isTrue();
        assertThat(passwords.matches("una frase larga", hash)).isFalse();

        String longest = text(128);
        String longHash = passwords.hash(longest);
        assertThat(passwords.matches(longest, longHash)).isTrue();
        assertThat(passwords.matches(longest.substring(0, 127), longHash)).isFalse();
        assertThat(passwords.matches(longest.substring(0, 72) + "x".repeat(56), longHash))
                .isFalse();
    }

    @Test
    void theSameLettersFromAnotherKeyboardAreTheSamePassword() {
        String hash = passwords.hash("ma\u00f1ana en Pu\u00f1o");
        assertThat(passwords.matches("man\u0303ana en Pun\u0303o", hash)).isTrue();
        assertThat(passwords.matches("manana en Puno", hash)).isFalse();
    }

    @Test
    void usesArgon2idWithTheMemoryAskedFor() {
        assertThat(passwords.hash("caminos de herradura")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void withoutAHashNothingMatchesAndItTakesAsLong() {
        String hash = passwords.hash("caminos de herradura");
        assertThat(passwords.matches("", null)).isFalse();
        assertThat(passwords.matches("-", null)).isFalse();
        var known = median(() -> passwords.matches("otra cosa", hash));
        var unknown = median(() -> passwords.matches("otra cosa", null));
        assertThat(unknown.toNanos()).isBetween(known.toNanos() / 2, known.toNanos() * 2);
    }

    @Test
    void whatNoFormSendsIsWrongAndNotALoad() {
        String hash = passwords.hash("caminos de herradura");
        assertThat(passwords.matches("x".repeat(1_000_000), hash)).isFalse();
    }

    private static Duration median(Runnable work) {
        var times = IntStream.range(0, 15)
                .mapToLong(run -> {
                    long start = System.nanoTime();
                    work.run();
                    return System.nanoTime() - start;
                })
                .sorted()
                .toArray();
        return Duration.ofNanos(times[times.length / 2]);
    }

    private static String text(int length) {
        return "caminos de herradura, ".repeat(7).substring(0, length);
    }

    private void accepts(String password) {
        assertThatCode(() -> passwords.check(password, MAIL, OWN)).doesNotThrowAnyException();
    }

    private void refuses(String password, String code) {
        assertThatThrownBy(() -> passwords.check(password, MAIL, OWN))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> {
                    assertThat(violation.code()).isEqualTo(code);
                    assertThat(violation.field()).isEqualTo("password");
                });
    }
}
