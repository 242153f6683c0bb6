package pe.minka.web.walls;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.streams.StreamEvent;
import pe.minka.walls.BoardReading;
import pe.minka.walls.CardId;
import pe.minka.walls.CardReading;
import pe.minka.walls.ContributionId;
import pe.minka.walls.WallReading;
import pe.minka.web.live.LiveTopic;

/** A board shows its contributions live with how many take part, and how far its own card has come. */
@Component
class BoardTopic implements LiveTopic {

    private final CardReading cards;
    private final BoardReading boards;
    private final LiveParticipation participation;
    private final LivePosts posts;

    BoardTopic(CardReading cards, BoardReading boards, LiveParticipation participation, LivePosts posts) {
        this.cards = cards;
        this.boards = boards;
        this.participation = participation;
        this.posts = posts;
    }

    @Override
    public String kind() {
        return "card";
    }

    @Override
    public boolean mayRead(Access reader, UUID id) {
        try {
            return cards.card(reader, new CardId(id)).isShown();
        } catch (NotFound hidden) {
            return false;
        }
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
        return event.kind().startsWith("card")
                ? cards.shown(new CardId(event.topic().id()))
                        .map(on -> posts.head(on, boards.shownAccompaniments(on.id())))
                : boards.shown(new ContributionId(event.subject()))
                        .map(post -> posts.contribution(
                                post, participation.of(post.view().card())));
    }
}
