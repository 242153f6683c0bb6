package pe.minka.web.walls;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.files.FileView;
import pe.minka.gamification.standings.ShownStanding;
import pe.minka.gamification.standings.ShownStandings;
import pe.minka.members.MemberId;
import pe.minka.members.MemberView;
import pe.minka.walls.Attachments;
import pe.minka.walls.CardView;
import pe.minka.walls.ContributionId;
import pe.minka.walls.ContributionView;

/** Cards and contributions with their texts as HTML, their files and how far their authors have come, asked for once. */
@Component
class PostLines {

    private static final int EXCERPT = 220;

    private final Attachments attachments;
    private final Markdown markdown;
    private final ShownStandings standings;

    PostLines(Attachments attachments, Markdown markdown, ShownStandings standings) {
        this.attachments = attachments;
        this.standings = standings;
        this.markdown = markdown;
    }

    List<CardLine> cards(Collection<CardView> cards) {
        var files = attachments.of(cards.stream().map(card -> card.id().value()).toList());
        return cards.stream()
                .map(card -> card(card, files.getOrDefault(card.id().value(), List.of())))
                .toList();
    }

    CardLine card(CardView card, List<FileView> files) {
        return new CardLine(card, markdown.excerpt(card.text(), EXCERPT), files);
    }

    CardLine card(CardView card) {
        return cards(List.of(card)).getFirst();
    }

    List<PostLine> contributions(Collection<ContributionView> posts, @Nullable ContributionId best) {
        var files = attachments.of(posts.stream().map(post -> post.id().value()).toList());
        var authors = standings.of(posts.stream()
                .flatMap(post -> Stream.ofNullable(post.written().by()))
                .map(MemberView::id)
                .distinct()
                .toList());
        return posts.stream()
                .map(post -> new PostLine(
                        post,
                        markdown.html(post.text()),
                        files.getOrDefault(post.id().value(), List.of()),
                        standing(post, authors),
                        post.id().equals(best)))
                .toList();
    }

    PostLine contribution(ContributionView post, @Nullable ContributionId best) {
        return contributions(List.of(post), best).getFirst();
    }

    private static @Nullable ShownStanding standing(ContributionView post, Map<MemberId, ShownStanding> standings) {
        var author = post.written().by();
        return author == null ? null : standings.get(author.id());
    }

    String html(String text) {
        return markdown.html(text);
    }
}
