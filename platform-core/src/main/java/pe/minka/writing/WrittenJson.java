package pe.minka.writing;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How what is written is stored: what was written, and nothing that follows from it. */
@Component
public class WrittenJson {

    private final JsonMapper mapper;

    WrittenJson(JsonMapper mapper) {
        this.mapper = mapper.rebuild()
                .changeDefaultVisibility(all -> all.withIsGetterVisibility(Visibility.NONE))
                .build();
    }

    public String write(Object content) {
        return mapper.writeValueAsString(content);
    }

    public <T> T read(String stored, Class<T> type) {
        return mapper.readValue(stored, type);
    }
}
