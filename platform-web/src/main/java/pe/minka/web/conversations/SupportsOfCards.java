package pe.minka.web.conversations;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Conversations;
import pe.minka.practices.PracticeCard;
import pe.minka.practices.PracticeConversations;
import pe.minka.practices.PracticeId;

/** How many support each practice of a list, asked once for the whole page. */
@Component("practiceSupports")
class SupportsOfCards {

    private final Conversations conversations;

    SupportsOfCards(Conversations conversations) {
        this.conversations = conversations;
    }

    /** By practice; without those nobody supports yet. */
    public Map<UUID, Integer> of(Collection<PracticeCard> cards) {
        var about = cards.stream()
                .map(card -> PracticeConversations.about(new PracticeId(card.id())))
                .toList();
        return conversations.supports(about).entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().id(), Map.Entry::getValue));
    }
}
