package pe.minka.web.credentials;

import org.springframework.stereotype.Component;
import pe.minka.gamification.credentials.BadgeFacts;
import pe.minka.gamification.credentials.CredentialCheck;
import pe.minka.web.recognition.BadgeDrawing;

/** The picture somebody shows an insignia in, beside the one we give. */
@Component
class ShownDrawing {

    private final CredentialCheck check;
    private final BadgeDrawing drawing;

    ShownDrawing(CredentialCheck check, BadgeDrawing drawing) {
        this.check = check;
        this.drawing = drawing;
    }

    boolean isAnother(byte[] shown, BadgeFacts badge) {
        return check.isDrawnOtherwise(shown, drawing.of(badge));
    }
}
