package pe.minka.walls;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pe.minka.streams.Topic;

/**
 * A wall for who reads it.
 *
 * @param sections titles by code, in order
 * @param mayAdminister whoever asked may change it
 */
public record WallView(
        WallId id,
        int version,
        String slug,
        WallKind kind,
        String title,
        String rules,
        WallLayout layout,
        WallAudience audience,
        @Nullable String macroRegion,
        WallSwitches switches,
        Map<String, String> sections,
        List<WallPhase> phases,
        WallState state,
        Instant openedAt,
        boolean mayAdminister) {

    public WallView {
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
        phases = List.copyOf(phases);
    }

    public boolean isOpen() {
        return state == WallState.OPEN;
    }

    public WallTerms terms() {
        return new WallTerms(
                title, rules, layout, audience, macroRegion, switches, List.copyOf(sections.values()), phases);
    }

    public Topic topic() {
        return WallStream.wall(id);
    }
}
