package pe.minka.web.help;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pe.minka.shared.Peru;
import pe.minka.web.navigation.Crumb;

/** The contents of the guide and each chapter. */
@Controller
class HelpController {

    private final Guide guide;
    private final MessageSource messages;

    HelpController(Guide guide, MessageSource messages) {
        this.guide = guide;
        this.messages = messages;
    }

    @GetMapping("/ayuda")
    String contents(Model model) {
        model.addAttribute("chapter", guide.contents());
        return "help/contents";
    }

    @GetMapping("/ayuda/{slug}")
    String chapter(@PathVariable String slug, Model model) {
        var chapter = guide.find(slug);
        String help = messages.getMessage("help.title", null, Peru.LOCALE);
        model.addAttribute("crumbs", List.of(new Crumb(help, "/ayuda"), Crumb.here(chapter.title())));
        model.addAttribute("chapter", chapter);
        model.addAttribute("chapters", guide.chapters());
        model.addAttribute("before", guide.before(chapter).orElse(null));
        model.addAttribute("after", guide.after(chapter).orElse(null));
        return "help/chapter";
    }
}
