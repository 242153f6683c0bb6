package pe.minka.web.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import pe.minka.walls.WallAudience;
import pe.minka.walls.WallKind;
import pe.minka.walls.WallState;

/** A wall (muro); sections are the titles of its columns by their codes. */
record WallJson(
        UUID id,
        String slug,
        WallKind kind,
        String title,
        String rules,
        WallAudience audience,
        WallState state,
        Map<String, String> sections) {

    WallJson {
        sections = new LinkedHashMap<>(sections);
    }
}
