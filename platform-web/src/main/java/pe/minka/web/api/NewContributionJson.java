package pe.minka.web.api;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;
import pe.minka.walls.BoardSection;

/**
 * A contribution as a program sends it; without a section it is a proposal. Whoever it mentions is named in the text with
 * @; mentions says who is meant by a name that several bear.
 */
record NewContributionJson(
        @Nullable String text,
        @Nullable BoardSection section,
        @Nullable List<UUID> mentions) {

    BoardSection place() {
        return section == null ? BoardSection.PROPOSAL : section;
    }

    Set<MemberId> chosen() {
        return Sent.members(mentions);
    }
}
