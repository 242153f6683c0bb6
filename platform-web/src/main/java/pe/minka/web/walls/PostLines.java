package pe.minka.web.walls;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.walls.Attachments;
import pe.minka.walls.CardView;
import pe.minka.walls.ContributionId;
import pe.minka.walls.ContributionView;

/** Cards and contributions with their texts as HTML and their files, asked for once for all of them. */
@Component
class PostLines {

    private static final int EXCERPT = 220;

    private final Attachments attachments;
    private final Markdown markdown;

    PostLines(Attachments attachments, Markdown markdown) {
        this.attachments = attachments;
        this.markdown = markdown;
    }

    List<CardLine> cards(Collection<CardView> cards) {
        var files = attachments.of(cards.stream().map(card -> card.id().value()).toList());
        return cards.stream()
                .map(card -> new CardLine(
                        card,
                        markdown.excerpt(card.text(), EXCERPT),
                        files.getOrDefault(card.id().value(), List.of())))
                .toList();
    }

    CardLine card(CardView card) {
        return cards(List.of(card)).getFirst();
    }

    List<PostLine> contributions(Collection<ContributionView> posts, @Nullable ContributionId best) {
        var files =
                attachments.of(posts.stream().map(post -> post.id().value()).toList());
        return posts.stream()
                .map(post -> new PostLine(
                        post,
                        markdown.html(post.text()),
                        files.getOrDefault(post.id().value(), List.of()),
                        post.id().equals(best)))
                .toList();
    }

    PostLine contribution(ContributionView post, @Nullable ContributionId best) {
        return contributions(List.of(post), best).getFirst();
    }

    String html(String text) {
        return markdown.html(text);
    }
}
