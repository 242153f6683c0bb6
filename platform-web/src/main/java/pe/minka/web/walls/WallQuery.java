package pe.minka.web.walls;

import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriComponentsBuilder;
import pe.minka.walls.CardFilter;
import pe.minka.web.navigation.TypedPage;

/** What part of a wall or a board an address asks for; whatever it does not know is left aside. */
record WallQuery(
        @BindParam("seccion") String section,
        @BindParam("filtro") String filter,
        @BindParam("ver") String view,
        @BindParam("pagina") String page) {

    static final int SIZE = 12;
    private static final String LIST = "lista";
    private static final String SECTIONS = "secciones";

    WallQuery {
        section = section == null ? "" : section.strip();
        filter = filter == null ? "" : filter.strip();
        view = view == null ? "" : view.strip();
        page = page == null ? "" : page.strip();
    }

    public CardFilter chosen() {
        return WallPath.filterAt(filter);
    }

    /** As one list, or by section; as the wall has it until somebody chooses. */
    boolean isList(boolean usual) {
        return switch (view) {
            case LIST -> true;
            case SECTIONS -> false;
            default -> usual;
        };
    }

    int number() {
        return TypedPage.of(page, SIZE).page();
    }

    int from() {
        return TypedPage.of(page, SIZE).offset();
    }

    public boolean isFiltered() {
        return chosen() != CardFilter.ALL;
    }

    /** The same with another value of one of these. */
    public String address(String base, String name, String value) {
        var address = UriComponentsBuilder.fromPath(base);
        add(address, "seccion", name, value, section);
        add(address, "filtro", name, value, filter);
        add(address, "ver", name, value, view);
        if (name.equals("pagina")) {
            address.queryParam("pagina", value);
        }
        return address.build().encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String key, String changed, String value, String kept) {
        String one = key.equals(changed) ? value : kept;
        if (!one.isEmpty()) {
            address.queryParam(key, one);
        }
    }
}
