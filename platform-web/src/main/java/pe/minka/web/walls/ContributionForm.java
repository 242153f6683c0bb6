package pe.minka.web.walls;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import pe.minka.members.MemberId;
import pe.minka.walls.BoardSection;
import pe.minka.walls.ContributionId;
import pe.minka.walls.ContributionView;
import pe.minka.web.writing.Typed;

/**
 * A contribution as its author types it.
 *
 * @param id makes sure that who sends it twice has posted it once
 * @param mention who is meant by names that several bear
 */
record ContributionForm(
        UUID id,
        String text,
        String section,
        Set<UUID> mention,
        @Nullable MultipartFile file) {

    ContributionForm(
            @Nullable UUID id,
            @Nullable String text,
            @Nullable String section,
            @Nullable Set<@Nullable UUID> mention,
            @Nullable MultipartFile file) {
        this.id = Typed.id(id);
        this.text = Typed.text(text);
        this.section = Typed.text(section);
        this.mention = Typed.ids(mention);
        this.file = file;
    }

    static ContributionForm empty(BoardSection section) {
        return new ContributionForm(null, "", section.name(), null, null);
    }

    static ContributionForm of(ContributionView post) {
        return new ContributionForm(
                post.id().value(), post.text(), post.section().name(), null, null);
    }

    /** The same words as something else: this page has posted other ones before. */
    ContributionForm anew() {
        return new ContributionForm(null, text, section, mention, null);
    }

    ContributionId identity() {
        return new ContributionId(id);
    }

    /** Whom its author chose to mention. */
    Set<MemberId> chosen() {
        return mention.stream().map(MemberId::new).collect(Collectors.toUnmodifiableSet());
    }

    BoardSection place() {
        return Typed.chosen("section", BoardSection.class, section);
    }
}
