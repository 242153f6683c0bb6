package pe.minka.practices;

import java.util.List;

/**
 * What an expert's comment says and said before.
 *
 * @param editions the latest first
 */
public record ExpertHistory(PracticePage practice, ExpertCommentView comment, List<ExpertEdition> editions) {

    public ExpertHistory {
        editions = List.copyOf(editions);
    }
}
