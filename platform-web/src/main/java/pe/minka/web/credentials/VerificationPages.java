package pe.minka.web.credentials;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import pe.minka.gamification.badges.AwardId;
import pe.minka.gamification.credentials.CredentialAddresses;
import pe.minka.gamification.credentials.CredentialReading;
import pe.minka.gamification.credentials.CredentialView;
import pe.minka.gamification.credentials.Verdict;
import pe.minka.gamification.credentials.Verdict.Distrusted;
import pe.minka.gamification.credentials.Verdict.Genuine;
import pe.minka.gamification.credentials.Verdict.Holder;
import pe.minka.gamification.credentials.Verdict.Refused;
import pe.minka.gamification.credentials.Verdict.Revoked;
import pe.minka.shared.NotFound;
import pe.minka.shared.Peru;
import pe.minka.web.format.Show;
import pe.minka.web.navigation.Crumb;

/** The pages on which everybody reads whether an insignia is genuine, in plain words. */
@Component
class VerificationPages {

    private static final String PAGE = "credentials/verification";
    private static final String FOUND = "verification.found.";

    private final CredentialReading reading;
    private final CredentialAddresses addresses;
    private final MessageSource messages;
    private final ShownDrawing drawings;
    private final Show show;
    private final Clock clock;

    VerificationPages(
            CredentialReading reading,
            CredentialAddresses addresses,
            MessageSource messages,
            ShownDrawing drawings,
            Show show,
            Clock clock) {
        this.reading = reading;
        this.addresses = addresses;
        this.messages = messages;
        this.drawings = drawings;
        this.show = show;
        this.clock = clock;
    }

    /**
     * What was found, as it is said.
     *
     * @param redrawn whether it came in a picture that is not ours
     * @param page where to read what we know of the insignia it names; none where the credential itself stands here
     */
    record Finding(
            String tone,
            String title,
            String text,
            String holder,
            String withdrawn,
            boolean redrawn,
            @Nullable CredentialView credential,
            @Nullable String page) {}

    String form(VerificationForm form, BindingResult errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return form(model);
    }

    String form(Model model) {
        model.addAttribute("crumbs", List.of(Crumb.here(text("verification.title"))));
        return PAGE;
    }

    String found(byte[] shown, Verdict verdict, Model model) {
        model.addAttribute(
                "found",
                switch (verdict) {
                    case Genuine genuine -> finding(shown, "ok", "GENUINE", genuine.holder(), genuine.credential());
                    case Revoked revoked -> finding(shown, "bad", "REVOKED", revoked.holder(), revoked.credential());
                    case Distrusted distrusted -> distrusted(distrusted.credential());
                    case Refused refused -> refused(refused.fault().name());
                });
        return form(model);
    }

    boolean knows(AwardId code) {
        return reading.find(code).isPresent();
    }

    String one(AwardId code, Model model) {
        var credential = reading.find(code).orElseThrow(() -> new NotFound("credential " + code.value()));
        model.addAttribute("credential", credential);
        model.addAttribute("address", addresses.credential(credential.id()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("withdrawn", withdrawn(credential));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(text("verification.title"), CredentialAddresses.ROOT),
                        Crumb.here(credential.badge().name())));
        return "credentials/one";
    }

    private Finding finding(byte[] shown, String tone, String name, Holder holder, CredentialView credential) {
        return new Finding(
                tone,
                text(FOUND + name),
                text(FOUND + name + ".text"),
                holder == Holder.NOT_ASKED ? "" : text("verification.holder." + holder),
                withdrawn(credential),
                drawings.isAnother(shown, credential.badge()),
                credential,
                null);
    }

    private Finding refused(String fault) {
        return new Finding("bad", text(FOUND + fault), text(FOUND + fault + ".text"), "", "", false, null, null);
    }

    /** Nothing it says itself is repeated: only what we know of the insignia whose code it carries. */
    private Finding distrusted(CredentialView credential) {
        return new Finding(
                "bad",
                text(FOUND + "DISTRUSTED"),
                text(FOUND + "DISTRUSTED.text"),
                "",
                withdrawn(credential),
                false,
                null,
                CredentialAddresses.ROOT + "/" + credential.id().value());
    }

    /** Since when it does not count and why; empty while it does. */
    private String withdrawn(CredentialView credential) {
        if (credential.isValid()) {
            return "";
        }
        String day = show.date(credential.revokedAt());
        String reason = credential.reason();
        if (reason == null) {
            return text("verification.revoked.platform", day);
        }
        return reason.isEmpty()
                ? text("verification.revoked.forgotten", day)
                : text("verification.revoked.because", day, reason);
    }

    private String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, Peru.LOCALE));
    }
}
