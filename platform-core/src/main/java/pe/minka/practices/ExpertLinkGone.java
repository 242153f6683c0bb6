package pe.minka.practices;

import pe.minka.shared.NotFound;

/** A link that nobody was sent, or that opens nothing any more. */
public class ExpertLinkGone extends NotFound {

    ExpertLinkGone() {
        super("link of an expert");
    }
}
