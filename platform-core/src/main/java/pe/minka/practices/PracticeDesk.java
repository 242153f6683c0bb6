package pe.minka.practices;

import org.springframework.stereotype.Component;
import pe.minka.members.Access;

/** Lays a practice before who writes it; for everybody else there is none to write. */
@Component
class PracticeDesk {

    private final PracticeRepository practices;
    private final CatalogueEntries entries;

    PracticeDesk(PracticeRepository practices, CatalogueEntries entries) {
        this.practices = practices;
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

    /** With it what is found of it by whoever looks for practices. */
    void save(Practice practice) {
        practices.save(practice);
        if (practice.stage() != null) {
            entries.write(practice.id());
        }
    }
}
