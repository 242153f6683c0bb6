package pe.minka.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import pe.minka.members.MailAddress;
import pe.minka.members.Registrations;

/** For those who enrolled and find nothing in their mail: asks for the link that confirms the address once more. */
@Controller
@RequestMapping("/registro/reenviar")
class SendAgainController extends LinkRequest {

    private final Registrations registrations;

    SendAgainController(Registrations registrations, DoorPace pace) {
        super("entry/send-again", "/registro/enviado", pace);
        this.registrations = registrations;
    }

    @Override
    void send(MailAddress to, HttpServletRequest request, HttpServletResponse response) {
        registrations.sendAgain(to);
    }
}
