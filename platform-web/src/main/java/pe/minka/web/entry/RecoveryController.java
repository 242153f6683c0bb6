package pe.minka.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import pe.minka.members.MailAddress;
import pe.minka.members.MemberPasswords;

/** Asks for a link to choose a new password. */
@Controller
@RequestMapping("/recuperar")
class RecoveryController extends LinkRequest {

    private final MemberPasswords passwords;

    RecoveryController(MemberPasswords passwords, DoorPace pace) {
        super("entry/recover", "/recuperar/enviado", pace);
        this.passwords = passwords;
    }

    @Override
    void send(MailAddress to, HttpServletRequest request, HttpServletResponse response) {
        passwords.requestReset(to);
    }

    @GetMapping("/enviado")
    String sent() {
        return "entry/recover-sent";
    }
}
