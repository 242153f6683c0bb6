package pe.minka.web.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.members.Access;
import pe.minka.members.Role;
import pe.minka.practices.ReviewInbox;
import pe.minka.shared.Peru;
import pe.minka.web.forms.Option;

/** What the page on which mails are chosen offers: what never reaches a member is not asked about. */
@Component
class MailChoicePages {

    private static final String FREQUENCY = "notices.frequency.";

    private final RecognitionSwitch recognition;
    private final MessageSource messages;

    MailChoicePages(RecognitionSwitch recognition, MessageSource messages) {
        this.recognition = recognition;
        this.messages = messages;
    }

    String show(Access me, MailChoicesForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("mail", me.mail());
        model.addAttribute("topics", topics(me));
        model.addAttribute("frequencies", frequencies());
        return "notices/choices";
    }

    private List<String> topics(Access me) {
        List<String> topics = new ArrayList<>(
                List.of("mentions", "replies", "invitations", "lessons", "decisions", "validity", "orphans"));
        if (recognition.isShown()) {
            topics.add("recognition");
        }
        if (ReviewInbox.isFor(me)) {
            topics.add("reviews");
        }
        topics.add("colleagues");
        if (me.has(Role.ADMINISTRATOR)) {
            topics.add("approvals");
            topics.add("arrivals");
        }
        if (me.isNationalAdministrator()) {
            topics.add("roleConfirmations");
        }
        return topics;
    }

    private List<Option> frequencies() {
        return Stream.of(Frequency.values())
                .map(one -> new Option(one.name(), messages.getMessage(FREQUENCY + one, null, Peru.LOCALE)))
                .toList();
    }
}
