package pe.minka.web.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import pe.minka.writing.SavedPart;
import pe.minka.writing.Saving;
import pe.minka.writing.WrittenPart;

/** A part of one draft as a program reads and changes it, told by those whose part it is. */
interface ProgramPart<C extends WrittenPart, J extends PartJson> {

    /** As addresses name it. */
    String code();

    C standing();

    @Nullable
    SavedPart<C> saved();

    Class<? extends J> type();

    J json(C content);

    C content(J sent);

    /** Codes of the catalogue of themes. */
    Set<String> themes(C content);

    Saving<C> save(C content, int seen);
}
