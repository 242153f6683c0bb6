package pe.minka.web.credentials;

import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.gamification.badges.AwardId;
import pe.minka.gamification.credentials.BadgeFacts;
import pe.minka.gamification.credentials.CredentialAddresses;
import pe.minka.gamification.credentials.Credentials;
import pe.minka.gamification.credentials.RevokedInsignia;
import pe.minka.gamification.credentials.SignedCopy;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.shared.Peru;
import pe.minka.web.navigation.Crumb;
import pe.minka.web.recognition.BadgeDrawing;

/** The own insignias as they are taken along. */
@Component
class CarriedBadges {

    private final Credentials credentials;
    private final CredentialAddresses addresses;
    private final BadgeDrawing drawing;
    private final MessageSource messages;

    CarriedBadges(
            Credentials credentials, CredentialAddresses addresses, BadgeDrawing drawing, MessageSource messages) {
        this.credentials = credentials;
        this.addresses = addresses;
        this.drawing = drawing;
        this.messages = messages;
    }

    AwardId award(String id) {
        return addresses.award(id).orElseThrow(() -> new NotFound("award " + id));
    }

    String page(Access me, AwardId id, Model model) {
        return credentials.revoked(me, id).map(gone -> revoked(gone, id, model)).orElseGet(() -> valid(me, id, model));
    }

    private String revoked(RevokedInsignia gone, AwardId id, Model model) {
        model.addAttribute("gone", gone);
        model.addAttribute("id", id.value());
        model.addAttribute("crumbs", crumbs(gone.badge()));
        return "credentials/carry-revoked";
    }

    private String valid(Access me, AwardId id, Model model) {
        var own = credentials.find(me, id);
        model.addAttribute("badge", own.badge());
        model.addAttribute("id", id.value());
        model.addAttribute("address", addresses.credential(id));
        model.addAttribute("taken", own.taken());
        model.addAttribute("named", own.named());
        model.addAttribute("worthless", own.worthless());
        model.addAttribute("crumbs", crumbs(own.badge()));
        return "credentials/carry";
    }

    private List<Crumb> crumbs(BadgeFacts badge) {
        return List.of(
                new Crumb(text("recognition.badges.title"), "/insignias"),
                new Crumb(badge.name(), "/insignias/" + badge.code()),
                Crumb.here(text("carrying.link")));
    }

    String take(Access me, AwardId id, boolean named) {
        return credentials.take(me, id, named);
    }

    void name(Access me, AwardId id, boolean named) {
        credentials.name(me, id, named);
    }

    SignedCopy copy(Access me, AwardId id) {
        return credentials.copy(me, id);
    }

    String inDrawing(SignedCopy copy) {
        return copy.inside(drawing.of(copy.badge()));
    }

    private String text(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, Peru.LOCALE));
    }
}
