package pe.minka.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.web.json.ApiProblem;
import pe.minka.writing.SavedPart;
import pe.minka.writing.Saving;
import pe.minka.writing.WrittenPart;

/**
 * A part of one draft as a program reads and changes it, told by those whose part it is.
 *
 * @param <J> what stands in it
 * @param <R> the whole of it, with its revision and what it lacks
 */
interface ProgramPart<C extends WrittenPart, J, R extends StandingJson> {

    /** As addresses name it. */
    String code();

    C standing();

    @Nullable
    SavedPart<C> saved();

    Class<? extends J> type();

    J json(C content);

    C content(J sent);

    R answer(C content, int revision, List<ApiProblem.Field> gaps, @Nullable Instant at, @Nullable UUID by);

    /** Codes of the catalogue of themes. */
    Set<String> themes(C content);

    Saving<C> save(C content, int seen);
}
