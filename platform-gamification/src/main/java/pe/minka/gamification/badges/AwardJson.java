package pe.minka.gamification.badges;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Evidence as it is stored. */
@Component
class AwardJson {

    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

    private final JsonMapper json;

    AwardJson(JsonMapper json) {
        this.json = json;
    }

    List<Evidence> evidence(String stored) {
        return json.readValue(stored, EVIDENCE);
    }

    String stored(List<Evidence> evidence) {
        return json.writeValueAsString(evidence);
    }
}
