package pe.minka.practices;

import org.springframework.stereotype.Component;
import pe.minka.members.Access;

/** Lays a practice before who writes it; for everybody else there is none to write. */
@Component
class PracticeDesk {

    private final PracticeRepository practices;
    private final ReviewRows reviews;
    private final CatalogueEntries entries;

    PracticeDesk(PracticeRepository practices, ReviewRows reviews, CatalogueEntries entries) {
        this.practices = practices;
        this.reviews = reviews;
        this.entries = entries;
    }

    Practice open(Access me, String code) {
        return practices
                .findLockedByCode(code)
                .filter(practice -> practice.isWrittenBy(me.id()))
                .orElseThrow(() -> new PracticeNotFound(code));
    }

    Practice openAsHolder(Access me, String code) {
        var practice = open(me, code);
        if (!practice.holder().equals(me.id())) {
            throw new pe.minka.shared.Forbidden("only the holder decides on " + code);
        }
        return practice;
    }

    /** With it what is found of it by whoever looks for practices. Who is of its team now has not reviewed it. */
    void save(Practice practice) {
        practices.save(practice);
        if (practice.stage() != null) {
            if (practice.classify(reviews.classification(practice.id()))) {
                practices.save(practice);
            }
            entries.write(practice.id());
        }
    }
}
