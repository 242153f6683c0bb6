package pe.minka.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.CoreTest;
import pe.minka.members.Access;

@CoreTest
class AttemptsTests {

    @Autowired
    private Speakers speakers;

    @Autowired
    private Topics topics;

    @Autowired
    private Attempts attempts;

    @Autowired
    private Commenting commenting;

    @Autowired
    private Conversations conversations;

    @Test
    void aNameThatNobodyBearsReachedNobody() {
        String one = Speakers.surname();

        assertThat(names("Hola @Zenobio " + one + ", y @Zenobio " + one + " también"))
                .containsExactly("Zenobio " + one);
        assertThat(names("¿Qué dice la @Dirección Regional de Marte sobre esto?"))
                .containsExactly("Dirección Regional de Marte");
        assertThat(names("@Zenobia, gracias")).containsExactly("Zenobia");
    }

    @Test
    void aMailAddressAndAnOrdinaryAtAreNoName() {
        assertThat(names("Escribe a ugel@Huanta.pe o a nilda.quispe@Minedu.gob.pe"))
                .isEmpty();
        assertThat(names("Bienvenid@s tod@s, l@s esperamos @ las 10, a 5 soles @ unidad: @ @@ @123"))
                .isEmpty();
        assertThat(names("Estamos en @zqdrejunin, @Ugel_Huanta, @drel.junin y https://redes.example/@Zqnadie"))
                .isEmpty();
    }

    @Test
    void inSmallLettersItIsANameWhereSomebodyIsCalledSo() {
        String one = Speakers.surname();
        speakers.member("Nilda", one);

        var found = attempts.in(List.of(new Said("gracias @" + one.toLowerCase(Locale.ROOT), false)), topic());

        assertThat(found).singleElement().satisfies(name -> {
            assertThat(name.reason()).isEqualTo(Unreached.Reason.NOBODY);
            assertThat(name.alike()).containsExactly("Nilda " + one);
        });
    }

    @Test
    void aNameIsToldOnceHoweverItIsWritten() {
        String one = Speakers.surname();
        speakers.member("Nilda", one);

        assertThat(names("@" + one.toLowerCase(Locale.ROOT) + ", ¿lo viste? @" + one + ", @" + one + ", avísame"))
                .containsExactly(one.toLowerCase(Locale.ROOT));
    }

    @Test
    void allNamesAreToldHoweverManyThereAre() {
        String text = IntStream.range(0, 24)
                .mapToObj(i -> "@Zenobio " + Speakers.surname() + ".")
                .collect(Collectors.joining(" "));

        assertThat(names(text)).hasSize(24);
    }

    @Test
    void aNameOfTwoIsToldApartFromANameOfNobody() {
        String one = Speakers.surname();
        speakers.member("Nilda", one);
        speakers.member("Nilda", one, "150202");

        var found = attempts.in(List.of(new Said("@Nilda " + one + " sabe", false)), topic());

        assertThat(found).singleElement().satisfies(name -> {
            assertThat(name.name()).isEqualTo("Nilda " + one);
            assertThat(name.reason()).isEqualTo(Unreached.Reason.SEVERAL);
        });
    }

    @Test
    void onlyTheAuthorIsToldAndNothingOfWhomTheNameReached() {
        String one = Speakers.surname();
        Access nilda = speakers.member("Nilda", one);
        Access otto = speakers.member();
        var id = speakers.say(otto, topic(), "@Nilda " + one + " y @Zenobio " + one);

        assertThat(conversations.comment(otto, id).unreached())
                .extracting(Unreached::name)
                .containsExactly("Zenobio " + one);
        assertThat(conversations.comment(nilda, id).unreached()).isEmpty();

        commenting.edit(otto, id, "@Nilda " + one, Set.of());

        assertThat(conversations.comment(otto, id).unreached()).isEmpty();
    }

    private List<String> names(String text) {
        return attempts.in(List.of(new Said(text, false)), topic()).stream()
                .map(Unreached::name)
                .toList();
    }

    private Subject topic() {
        return topics.open("AYA");
    }
}
