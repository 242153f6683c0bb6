package pe.minka.walls;

import java.util.List;

/** A part of a section of a board; more of it may follow. */
public record ContributionPage(List<ContributionView> contributions, boolean more) {

    public ContributionPage {
        contributions = List.copyOf(contributions);
    }
}
