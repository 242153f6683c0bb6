package pe.minka.web.notices;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.notifications.mail.MailChoices;
import pe.minka.notifications.mail.MailTopic;
import pe.minka.shared.NotFound;
import pe.minka.shared.SecretToken;

/**
 * The way out of a mail. Opening the page changes nothing; its button, or the mail program by itself (RFC 8058), does,
 * without signing in and without being led elsewhere.
 */
@Controller
class UnsubscribeController {

    private static final String UNNAMED = "hidden";

    private final MailChoices choices;
    private final RecognitionSwitch recognition;

    UnsubscribeController(MailChoices choices, RecognitionSwitch recognition) {
        this.choices = choices;
        this.recognition = recognition;
    }

    @GetMapping("/baja/{token}")
    String ask(@PathVariable String token, Model model) {
        var behind = choices.behind(new SecretToken(token)).orElseThrow(UnsubscribeController::unknown);
        show(behind.topic(), behind.done(), model);
        model.addAttribute("token", token);
        return "notices/unsubscribe";
    }

    @PostMapping("/baja/{token}")
    String stop(@PathVariable String token, Model model) {
        show(choices.unsubscribe(new SecretToken(token)).orElseThrow(UnsubscribeController::unknown), true, model);
        return "notices/unsubscribe";
    }

    /** What is hidden can be declined, but is not called by its name. */
    private void show(MailTopic topic, boolean done, Model model) {
        boolean named = topic != MailTopic.RECOGNITION || recognition.isShown();
        model.addAttribute("topic", named ? topic.code() : UNNAMED);
        model.addAttribute("done", done);
    }

    private static NotFound unknown() {
        return new NotFound("unsubscription");
    }
}
