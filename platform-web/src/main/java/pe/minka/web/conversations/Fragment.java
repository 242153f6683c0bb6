package pe.minka.web.conversations;

/** Whoever sends this header wants the changed part of a page, and not to be led to the page. */
final class Fragment {

    static final String HEADER = "X-Minka-Fragment";

    private Fragment() {}
}
