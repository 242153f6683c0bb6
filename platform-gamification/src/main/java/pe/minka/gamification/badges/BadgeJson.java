package pe.minka.gamification.badges;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Criteria and evidence as they are stored. */
@Component
class BadgeJson {

    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

    private final JsonMapper json;

    BadgeJson(JsonMapper json) {
        this.json = json;
    }

    List<Evidence> evidence(String stored) {
        return json.readValue(stored, EVIDENCE);
    }

    String stored(List<Evidence> evidence) {
        return json.writeValueAsString(evidence);
    }

    Criterion criterion(String stored) {
        return json.readValue(stored, Criterion.class);
    }

    String stored(Criterion criterion) {
        return json.writerFor(Criterion.class).writeValueAsString(criterion);
    }
}
