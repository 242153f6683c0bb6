package pe.minka.web.api;

/** How many items a page of a list has. */
final class Limits {

    static final String DEFAULT = "20";
    static final long MOST = 100;

    private Limits() {}
}
