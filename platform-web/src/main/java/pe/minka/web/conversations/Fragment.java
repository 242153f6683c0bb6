package pe.minka.web.conversations;

/** Whoever sends this header wants the changed part of a page, and not to be led to the page. */
final class Fragment {

    static final String HEADER = "X-Minka-Fragment";
    static final String ASKED = HEADER + "=1";
    static final String NOT_ASKED = "!" + HEADER;

    private Fragment() {}
}
