package pe.minka.web.walls;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.streams.StreamEvent;
import pe.minka.walls.CardId;
import pe.minka.walls.CardReading;
import pe.minka.walls.WallId;
import pe.minka.walls.WallReading;
import pe.minka.web.live.LiveTopic;

/** A wall shows its cards live. */
@Component
class WallTopic implements LiveTopic {

    private final WallReading walls;
    private final CardReading cards;
    private final LivePosts posts;

    WallTopic(WallReading walls, CardReading cards, LivePosts posts) {
        this.walls = walls;
        this.cards = cards;
        this.posts = posts;
    }

    @Override
    public String kind() {
        return "wall";
    }

    @Override
    public boolean mayRead(Access reader, UUID id) {
        return walls.mayRead(reader, new WallId(id));
    }

    @Override
    public boolean showsPresence() {
        return true;
    }

    @Override
    public boolean changesReaders(StreamEvent event) {
        return event.kind().equals(WallReading.READERS_CHANGED);
    }

    @Override
    public Optional<String> render(StreamEvent event) {
        return cards.shown(new CardId(event.subject())).map(posts::card);
    }
}
