package pe.minka.web.api;

import java.util.List;

/** All rules, one for each kind of contribution. */
record RecognitionRulesJson(List<RecognitionRuleJson> items) {

    RecognitionRulesJson {
        items = List.copyOf(items);
    }
}
