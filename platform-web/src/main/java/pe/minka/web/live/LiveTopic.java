package pe.minka.web.live;

import java.util.Optional;
import java.util.UUID;
import pe.minka.members.Access;
import pe.minka.streams.StreamEvent;

/** Shows one kind of topic live; each feature that has one declares it. */
public interface LiveTopic {

    /** The kind of its topics: {@code card}. */
    String kind();

    /** Whether this member may watch it, as things stand now; false also where there is no such thing. */
    boolean mayRead(Access reader, UUID id);

    /**
     * What changed, as HTML for every viewer alike and made once for all of them: no name of whoever looks, no token of
     * a form, plain links. It is made outside of a request, from how things stand now; empty when it was hidden or
     * erased since, and then it disappears from the pages too.
     */
    Optional<String> render(StreamEvent event);

    /** Whether some of those who watch may not do so any more since this happened: then each of them is asked anew. */
    default boolean changesReaders(StreamEvent event) {
        return false;
    }

    /** Whether those who watch are told how many they are. */
    default boolean showsPresence() {
        return false;
    }
}
