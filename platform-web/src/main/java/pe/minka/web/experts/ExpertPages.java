package pe.minka.web.experts;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.practices.ExpertKey;
import pe.minka.practices.ExpertReading;
import pe.minka.practices.ExpertSaving;
import pe.minka.practices.ExpertSheet;
import pe.minka.shared.Peru;
import pe.minka.web.format.Show;
import pe.minka.web.navigation.Crumb;
import pe.minka.web.navigation.Flash;
import pe.minka.web.writing.Autosaved;

/** The page on which an expert writes: as it was saved, as it was typed, or beside what another window has saved. */
@Component
class ExpertPages {

    static final String FORM = "form";
    private static final String PAGE = "experts/write";

    private final ExpertReading reading;
    private final MessageSource messages;
    private final Flash flash;
    private final Show show;

    ExpertPages(ExpertReading reading, MessageSource messages, Flash flash, Show show) {
        this.reading = reading;
        this.messages = messages;
        this.flash = flash;
        this.show = show;
    }

    String show(ExpertKey key, String address, Model model) {
        var sheet = reading.sheet(key);
        var form = ExpertForm.of(sheet.remarks(), false, sheet.revision());
        return page(sheet, errors(form), address, model);
    }

    String again(ExpertKey key, BindingResult typed, String address, Model model) {
        return page(reading.sheet(key), typed, address, model);
    }

    /** What was typed stays in the form, and would now replace what is shown beside it. */
    String overtaken(ExpertKey key, ExpertForm typed, ExpertSaving.Overtaken by, String address, Model model) {
        model.addAttribute("other", by.other());
        model.addAttribute("otherAt", show.time(by.at()));
        return page(reading.sheet(key), errors(typed.on(by.revision())), address, model);
    }

    /** The same text on the state it has just been saved as. */
    ExpertForm asSaved(ExpertKey key, ExpertForm typed) {
        return typed.on(reading.sheet(key).revision());
    }

    private String page(ExpertSheet sheet, BindingResult typed, String address, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute(
                "published",
                sheet.editions().stream()
                        .map(edition -> Remark.of(edition.remarks()))
                        .toList());
        model.addAttribute("address", address);
        model.addAttribute(FORM, typed.getTarget());
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, typed);
        if (!sheet.guest()) {
            String code = sheet.practice().code();
            model.addAttribute("crumbs", crumbs(code, text("experts.write.crumb")));
        }
        return PAGE;
    }

    List<Crumb> crumbs(String code, String here) {
        return List.of(
                new Crumb(text("experts.crumb.practices"), "/practicas"),
                new Crumb(code, "/practicas/" + code),
                Crumb.here(here));
    }

    static BindingResult errors(ExpertForm form) {
        return new BeanPropertyBindingResult(form, FORM);
    }

    Autosaved kept(ExpertSaving.Saved saved) {
        return new Autosaved(saved.revision(), show.time(saved.at()));
    }

    void say(RedirectAttributes next, String key, Object... arguments) {
        flash.ok(next, key, arguments);
    }

    String text(String key) {
        return messages.getMessage(key, null, Peru.LOCALE);
    }
}
