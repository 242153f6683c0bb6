package pe.minka.organisations;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The 26 regions of the community and the macro-regions they form. */
@Service
public class Regions {

    private static final String REGION = """
            select r.code, r.ubigeo, r.name, r.macro_region, m.name as macro_region_name, r.macro_region_inferred
            from region r
            join macro_region m on m.code = r.macro_region
            """;

    private static final String ALL = REGION + "order by fold(r.name)";
    private static final String ONE = REGION + "where r.code = upper(:text) or r.ubigeo = :text";

    private final JdbcClient jdbc;

    Regions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In alphabetical order. */
    public List<RegionView> all() {
        return jdbc.sql(ALL).query(RegionView.class).list();
    }

    /** By its letters in any case («AYA») or by its number («05»). */
    public Optional<RegionView> find(String codeOrUbigeo) {
        return jdbc.sql(ONE)
                .param("text", codeOrUbigeo.strip())
                .query(RegionView.class)
                .optional();
    }
}
