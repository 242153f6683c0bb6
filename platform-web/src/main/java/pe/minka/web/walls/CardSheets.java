package pe.minka.web.walls;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import pe.minka.files.FileView;
import pe.minka.shared.Peru;
import pe.minka.shared.Recent;
import pe.minka.walls.Attachments;
import pe.minka.walls.CardView;

/**
 * Cards as they stand on walls, written down once for all who see the same. What is written depends on nothing but what it
 * is kept under, so that nothing has to be told when a card changes: then it is another one.
 */
@Component
class CardSheets {

    private static final int MOST = 2_000;

    private final Attachments attachments;
    private final LivePosts posts;
    private final Clock clock;

    private final Recent<Seen, String> written = new Recent<>(MOST);

    CardSheets(Attachments attachments, LivePosts posts, Clock clock) {
        this.attachments = attachments;
        this.posts = posts;
        this.clock = clock;
    }

    /** A card as everybody sees it alike, and the day, by which it says how long ago it was written. */
    private record Seen(CardView card, List<FileView> files, LocalDate today) {}

    /** A card and what it looks like. */
    record Sheet(CardView card, String html) {}

    List<Sheet> of(Collection<CardView> cards) {
        var files = attachments.of(cards.stream().map(card -> card.id().value()).toList());
        var today = Peru.dayOf(clock.instant());
        return cards.stream()
                .map(card -> new Sheet(
                        card,
                        html(new Seen(card.alike(), files.getOrDefault(card.id().value(), List.of()), today))))
                .toList();
    }

    private String html(Seen seen) {
        return written.find(seen).orElseGet(() -> {
            String html = posts.card(seen.card(), seen.files());
            written.keep(seen, html);
            return html;
        });
    }
}
