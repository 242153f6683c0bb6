package pe.minka.practices;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** Practices that were published elsewhere, long ago, are here now. Nobody is told of them; what they are worth counts. */
@NamedInterface("events")
public record PracticesBrought(List<Brought> practices) {

    public PracticesBrought {
        practices = List.copyOf(practices);
    }

    /**
     * One of them.
     *
     * @param stage the one it had reached
     * @param at when it was published
     * @param reached when it came to its stages, as far as anybody knows; not there in news of before this was told
     */
    public record Brought(
            PracticeId practice,
            String code,
            String title,
            MemberId holder,
            Stage stage,
            Instant at,
            @Nullable Map<Stage, Instant> reached) {

        public Brought {
            reached = reached == null ? null : Map.copyOf(reached);
        }

        /** When it came to a stage; what nobody knows goes by the day it was published. */
        public Instant at(Stage stage) {
            return reached == null ? at : reached.getOrDefault(stage, at);
        }
    }
}
