package pe.minka.web.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line that takes everything at once, for tests. */
class SpokenLine implements Line {

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private volatile @Nullable Farewell ended;

    @Override
    public void send(String text) {
        said.add(text);
    }

    @Override
    public void ping() {
        said.add("ping");
    }

    @Override
    public void hangUp(Farewell why) {
        ended = why;
    }

    List<String> said() {
        return List.copyOf(said);
    }

    @Nullable
    Farewell ended() {
        return ended;
    }
}
