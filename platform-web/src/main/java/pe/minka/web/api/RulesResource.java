package pe.minka.web.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.gamification.rules.RuleBook;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** The rules of recognition for the programs of national administrators. */
@RestController
class RulesResource {

    private static final String RULES = "/api/v1/recognition/rules";

    private final RuleBook rules;

    RulesResource(RuleBook rules) {
        this.rules = rules;
    }

    @GetMapping(RULES)
    RecognitionRulesJson listRecognitionRules(@Me Access admin) {
        return new RecognitionRulesJson(
                rules.all(admin).stream().map(RecognitionRuleJson::of).toList());
    }

    @PostMapping(RULES)
    @ResponseStatus(HttpStatus.CREATED)
    RecognitionRuleJson changeRecognitionRule(@Me Access admin, @RequestBody NewRuleJson sent) {
        return RecognitionRuleJson.of(rules.change(admin, sent.command()));
    }
}
