package pe.minka.web.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pe.minka.notifications.mail.KeptMails;
import pe.minka.notifications.mail.KeptMails.KeptMail;
import pe.minka.shared.NotFound;
import pe.minka.shared.PageRequest;

/** The mails the demonstration would have sent, so that somebody can walk from enrolling to entering without a server. */
@Controller
class DemoMailController {

    private static final int SIZE = 10;

    private final KeptMails mails;
    private final boolean demo;
    private final Pattern links;

    DemoMailController(
            KeptMails mails, @Value("${minka.demo}") boolean demo, @Value("${minka.base-url}") String baseUrl) {
        this.mails = mails;
        this.demo = demo;
        this.links = Pattern.compile(Pattern.quote(baseUrl.replaceAll("/+$", "")) + "(/\\S*)");
    }

    /** A piece of a mail: words, or a link into this site. */
    record Piece(String text, @Nullable String href) {}

    /** A mail with its links. */
    record Shown(KeptMail mail, List<Piece> pieces) {}

    @GetMapping("/demo/correo")
    String list(
            @RequestParam(name = "para", defaultValue = "") String recipient,
            @RequestParam(name = "pagina", defaultValue = "1") int page,
            Model model) {
        if (!demo) {
            throw new NotFound("mails of a demonstration");
        }
        model.addAttribute("recipient", recipient);
        model.addAttribute("mails", mails.page(recipient, new PageRequest(page, SIZE)).map(this::show));
        return "notices/demo-mail";
    }

    private Shown show(KeptMail mail) {
        List<Piece> pieces = new ArrayList<>();
        var found = links.matcher(mail.text());
        int end = 0;
        while (found.find()) {
            pieces.add(new Piece(mail.text().substring(end, found.start()), null));
            pieces.add(new Piece(found.group(), found.group(1)));
            end = found.end();
        }
        pieces.add(new Piece(mail.text().substring(end), null));
        return new Shown(mail, pieces);
    }
}
