package pe.minka.walls;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pe.minka.conversations.PostOwner;
import pe.minka.conversations.PostView;
import pe.minka.members.Access;
import pe.minka.members.Reason;

/** Members report cards, and moderators decide on them, as on comments. */
@Component
class CardPosts implements PostOwner {

    private final CardRepository cards;
    private final CardRows rows;
    private final PostModeration moderation;

    CardPosts(CardRepository cards, CardRows rows, PostModeration moderation) {
        this.cards = cards;
        this.rows = rows;
        this.moderation = moderation;
    }

    @Override
    public String kind() {
        return CardConversations.KIND;
    }

    @Override
    public Optional<PostView> find(UUID id) {
        return cards.findById(new CardId(id)).map(CardPosts::view);
    }

    @Override
    public List<PostView> findAll(Collection<UUID> ids) {
        return rows.findAll(ids, null).stream()
                .map(row -> new PostView(
                        row.id().value(),
                        kind(),
                        CardConversations.about(row.id()),
                        row.author(),
                        (row.title() + "\n\n" + row.text()).strip(),
                        row.mentioned(),
                        row.state().asComments(),
                        row.state() == PostState.WAITING,
                        row.at(),
                        row.editedAt()))
                .toList();
    }

    private static PostView view(Card card) {
        return new PostView(
                card.id().value(),
                CardConversations.KIND,
                CardConversations.about(card.id()),
                card.author(),
                (card.title() + "\n\n" + card.text()).strip(),
                card.mentioned(),
                card.posting().asComments(),
                card.posting().state() == PostState.WAITING,
                card.posting().writtenAt(),
                card.posting().editedAt());
    }

    @Override
    public void approve(Access moderator, UUID id) {
        moderation.approve(moderator, new CardId(id));
    }

    @Override
    public void hide(Access moderator, UUID id, Reason reason) {
        moderation.hide(moderator, new CardId(id), reason);
    }

    @Override
    public void restore(Access moderator, UUID id, Reason reason) {
        moderation.restore(moderator, new CardId(id), reason);
    }

    @Override
    public void hold(Access reporter, UUID id) {
        moderation.hold(reporter, new CardId(id));
    }
}
