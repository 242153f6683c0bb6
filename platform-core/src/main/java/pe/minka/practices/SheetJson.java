package pe.minka.practices;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How sheets are stored: what was written, and nothing that follows from it. */
@Component
class SheetJson {

    private final JsonMapper mapper;

    SheetJson(JsonMapper mapper) {
        this.mapper = mapper.rebuild()
                .changeDefaultVisibility(all -> all.withIsGetterVisibility(Visibility.NONE))
                .build();
    }

    String write(Object content) {
        return mapper.writeValueAsString(content);
    }

    <T> T read(String stored, Class<T> type) {
        return mapper.readValue(stored, type);
    }
}
