package pe.minka.web.styleguide;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.web.forms.Option;

@Controller
@ConditionalOnBooleanProperty("minka.development")
class StyleGuideController {

    private static final List<Option> REGIONS =
            List.of(new Option("AYA", "Ayacucho"), new Option("CUS", "Cusco"), new Option("PUN", "Puno"));

    private final RecognitionSwitch recognition;

    StyleGuideController(RecognitionSwitch recognition) {
        this.recognition = recognition;
    }

    @GetMapping("/guia-de-estilo")
    String show(Model model) {
        var form = SampleForm.asTyped();
        var result = new BeanPropertyBindingResult(form, "form");
        result.rejectValue("date", "styleguide.form.date.bad");
        result.rejectValue("description", "styleguide.form.description.bad");
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
        model.addAttribute("options", REGIONS);
        model.addAttribute("recognition", recognition.isShown());
        return "styleguide/index";
    }

    /** A form that came back with two mistakes in it, so that the page shows them. */
    record SampleForm(
            String title,
            String date,
            String mail,
            String password,
            String description,
            String region,
            String organisation,
            String organisationQuery,
            String choice,
            List<String> topics,
            boolean consent,
            String file) {

        static SampleForm asTyped() {
            return new SampleForm("", "junio", "", "", "", "AYA", "", "", "CUS", List.of("PUN"), false, "");
        }
    }
}
