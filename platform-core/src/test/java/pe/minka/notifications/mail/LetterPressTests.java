package pe.minka.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;
import pe.minka.members.MemberId;

class LetterPressTests {

    private static final Set<MailKind> WITH_A_NUMBER =
            EnumSet.of(MailKind.CONFIRM_ADDRESS, MailKind.PASSWORD_RESET, MailKind.INVITATION, MailKind.SIGN_IN_LINK);

    private static final Addressee ROSA = new Addressee(MemberId.next(), "rosa@ugel.gob.pe", "Rosa Quispe");

    private final LetterPress press = new LetterPress(new MailTexts(bundle()), "https://minka.example/");

    private static ResourceBundleMessageSource bundle() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasenames(
                "messages/notifications",
                "messages/notifications-experts",
                "messages/notifications-route",
                "messages/notifications-talk",
                "messages/notifications-points");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        return bundle;
    }

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void everyKindHasItsTexts(MailKind kind) {
        var letter = Letter.saying("uno", "dos", "tres", "cuatro");
        if (WITH_A_NUMBER.contains(kind)) {
            letter = Letter.saying(24);
        } else if (kind == MailKind.SECOND_STEP_CHANGED) {
            letter = Letter.saying("el 21 nov 2026", 3);
        } else if (kind == MailKind.BADGE_GIVEN) {
            letter = Letter.saying(2, "Cumbre\nPuente");
        }
        boolean says = kind == MailKind.STILL_PENDING;

        var printed = press.print(ROSA, kind, says ? letter : letter.leadingTo("/pagina"), "/baja/abc");

        assertThat(printed.subject()).isNotBlank().hasSizeLessThan(70);
        assertThat(printed.text()).doesNotContain("{").doesNotContain("''");
        assertThat(printed.html()).doesNotContain("{{").doesNotContain("style=");
        boolean asksToWrite = printed.text().contains("escribe a la administración");
        assertThat(printed.text().contains("A quién escribir:\nhttps://minka.example/acerca#contacto\n"))
                .as("who is asked to write reads to whom")
                .isEqualTo(asksToWrite);
        assertThat(printed.html().contains("<a href=\"https://minka.example/acerca#contacto\">A quién escribir</a>"))
                .isEqualTo(asksToWrite);
    }

    @Test
    void bothFormsSayTheSameAndLeadToTheSamePages() {
        var letter = Letter.saying(1L).leadingTo("/recuperar/abc");

        var printed = press.print(ROSA, MailKind.PASSWORD_RESET, letter, null);

        assertThat(printed.text())
                .startsWith("Hola, Rosa Quispe:\n\n")
                .contains("durante una hora")
                .contains("https://minka.example/recuperar/abc\n");
        assertThat(printed.html())
                .contains("<p>Hola, Rosa Quispe:</p>")
                .contains("durante una hora")
                .contains("<a href=\"https://minka.example/recuperar/abc\">");
        assertThat(printed.unsubscribe()).isNull();
    }

    @Test
    void whatCanBeSwitchedOffSaysHow() {
        var letter = Letter.saying("Nilda Huamán", "UGEL Huanta · Ayacucho").leadingTo("/admin/solicitudes");

        var printed = press.print(ROSA, MailKind.APPROVAL_WAITS, letter, "/baja/abc");

        assertThat(printed.unsubscribe()).isEqualTo("https://minka.example/baja/abc");
        assertThat(printed.text()).contains("Dejar de recibir estos correos:\nhttps://minka.example/baja/abc");
        assertThat(printed.html()).contains("https://minka.example/baja/abc");
    }

    @Test
    void aNameCannotBecomeMarkup() {
        var letter = Letter.saying("<a href=\"https://malo.example\">Premio</a> $1 {{why}}", "UGEL & Co");

        var printed = press.print(ROSA, MailKind.APPROVAL_WAITS, letter.leadingTo("/admin/solicitudes"), null);

        assertThat(printed.html())
                .contains("&lt;a href=&quot;https://malo.example&quot;&gt;Premio&lt;/a&gt; $1 {{why}}")
                .contains("UGEL &amp; Co");
    }

    @Test
    void aStrangersWordsAreNotRepeatedToAnAddressNobodyConfirmed() {
        var stranger = new Addressee(MemberId.next(), "victima@ugel.gob.pe", "Gana dinero en malo.example");

        var printed = press.print(
                stranger, MailKind.CONFIRM_ADDRESS, Letter.saying(24L).leadingTo("/registro/confirmar/abc"), null);

        assertThat(printed.text() + printed.html()).doesNotContain("Gana dinero");
    }

    @Test
    void aSubjectIsOneLine() {
        var bundle = new StaticMessageSource();
        bundle.setUseCodeAsDefaultMessage(true);
        bundle.addMessage("notifications.mail.welcome.subject", Locale.of("es", "PE"), "{0}");
        var unsafe = new LetterPress(new MailTexts(bundle), "https://minka.example");

        var printed = unsafe.print(
                ROSA, MailKind.WELCOME, Letter.saying("Hola\r\nBcc: todos@ugel.gob.pe\u2028\u0000X"), null);

        assertThat(printed.subject()).isEqualTo("Hola Bcc: todos@ugel.gob.pe X");
    }
}
