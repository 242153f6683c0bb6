package pe.minka.web.api;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import pe.minka.web.json.ProblemCode;

/** The description of the API: one for programs, and a page for the people who write them. */
@Controller
class DescriptionController {

    static final String PATH = "/api/v1/openapi.json";

    private final Description description;
    private final Operations operations;

    DescriptionController(Description description, Operations operations) {
        this.description = description;
        this.operations = operations;
    }

    @GetMapping(PATH)
    @ResponseBody
    Map<String, Object> forPrograms() {
        return description.document();
    }

    @GetMapping("/api")
    String forPeople(Model model) {
        model.addAttribute("operations", operations.all());
        model.addAttribute("problems", List.of(ProblemCode.values()));
        return "api/index";
    }
}
