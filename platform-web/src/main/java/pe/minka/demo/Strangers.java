package pe.minka.demo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is in the database and not invented: then it is no demonstration. Nobody can ever have an address in .example. */
@Component
@DemoOnly
class Strangers {

    private static final String COUNT = """
            select count(*)
            from member
            where mail <> all(:lent) and mail not like '%.example' and mail not like '%@erased.invalid'
            """;

    private static final String EVERYBODY = "select count(*) from member";

    private final JdbcClient jdbc;

    Strangers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count() {
        return jdbc.sql(COUNT)
                .param("lent", DemoAccount.all().stream().map(DemoAccount::mail).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** With those who are invented. */
    int everybody() {
        return jdbc.sql(EVERYBODY).query(Integer.class).single();
    }
}
