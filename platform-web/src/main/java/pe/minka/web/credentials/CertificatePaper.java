package pe.minka.web.credentials;

import java.time.Clock;
import java.util.Base64;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import pe.minka.gamification.credentials.CredentialView;
import pe.minka.gamification.credentials.Proof;
import pe.minka.shared.Peru;
import pe.minka.shared.Qr;
import pe.minka.web.documents.Press;
import pe.minka.web.format.Show;
import pe.minka.web.recognition.BadgeDrawing;

/** Prints a certificate from its template. */
@Component
class CertificatePaper {

    private final ITemplateEngine templates;
    private final Press press;
    private final BadgeDrawing drawing;
    private final MessageSource messages;
    private final Show show;
    private final Clock clock;

    CertificatePaper(
            ITemplateEngine templates,
            Press press,
            BadgeDrawing drawing,
            MessageSource messages,
            Show show,
            Clock clock) {
        this.templates = templates;
        this.press = press;
        this.drawing = drawing;
        this.messages = messages;
        this.show = show;
        this.clock = clock;
    }

    byte[] print(String holder, CredentialView credential, String address) {
        var badge = credential.badge();
        var context = new Context(Peru.LOCALE);
        context.setVariable("title", text("certificate.badge", badge.name()) + " · " + holder);
        context.setVariable("credential", credential);
        context.setVariable("holder", holder);
        context.setVariable("since", show.longDate(credential.awardedAt()));
        context.setVariable(
                "proofs", credential.proofs().stream().map(this::proof).toList());
        context.setVariable("address", address);
        context.setVariable("drawing", png(drawing.picture(badge)));
        context.setVariable("qr", png(Qr.png(address)));
        context.setVariable("printed", show.longDate(clock.instant()));
        return press.print(templates.process("credentials/certificate", context));
    }

    private String proof(Proof proof) {
        return proof.isPublic() ? text("certificate.proof", proof.what(), proof.title()) : proof.what();
    }

    private static String png(byte[] picture) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(picture);
    }

    private String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, Peru.LOCALE));
    }
}
