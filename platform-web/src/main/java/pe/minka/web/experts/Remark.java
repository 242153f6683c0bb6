package pe.minka.web.experts;

import java.util.List;
import pe.minka.practices.sheet.ExpertRemarks;
import pe.minka.web.writing.Prose;

/** One of the things an expert says, with its lists. */
record Remark(String field, List<Prose.Block> text) {

    static List<Remark> of(ExpertRemarks remarks) {
        return List.of(
                new Remark("keyAspect", Prose.of(remarks.keyAspect())),
                new Remark("improvements", Prose.of(remarks.improvements())),
                new Remark("recommendations", Prose.of(remarks.recommendations())));
    }
}
