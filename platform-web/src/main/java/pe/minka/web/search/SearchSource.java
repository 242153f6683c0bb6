package pe.minka.web.search;

import org.jspecify.annotations.Nullable;
import pe.minka.members.Access;

/** A kind of thing that can be found. Whoever may not find it gets nothing. */
interface SearchSource {

    Findings find(Query query, @Nullable Access asker);
}
