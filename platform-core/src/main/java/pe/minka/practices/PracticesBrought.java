package pe.minka.practices;

import java.time.Instant;
import java.util.List;
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
     */
    public record Brought(PracticeId practice, String code, String title, MemberId holder, Stage stage, Instant at) {}
}
