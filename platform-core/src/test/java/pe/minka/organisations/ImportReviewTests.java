package pe.minka.organisations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pe.minka.organisations.OrganisationImportRow.Finding;
import pe.minka.shared.CsvTable;

class ImportReviewTests {

    private static final String HEADER = "tipo,codigo,nombre,region,provincia,codigo_dre,activa\n";
    private static final OrganisationKey HUANCASANCOS = new OrganisationKey(OrganisationKind.UGEL, "050003");

    private final ImportReview review = new ImportReview(
            Map.of(
                    new OrganisationKey(OrganisationKind.DRE, "050000"),
                    known(3, new OrganisationFacts("DRE Ayacucho", "AYA", null, null, true)),
                    HUANCASANCOS,
                    known(7, new OrganisationFacts("UGEL Huancasancos", "AYA", "Huanca Sancos", "050000", true))),
            new RegionNames(List.of(
                    new RegionView("AYA", "05", "Ayacucho", "CENTRO", "Centro", false),
                    new RegionView("ANC", "02", "Áncash", "NORTE", "Norte", true),
                    new RegionView("LIM", "1501", "Lima Metropolitana", "CENTRO", "Centro", false))));

    private static ImportReview.Known known(int version, OrganisationFacts facts) {
        return new ImportReview.Known(OrganisationId.next(), version, facts);
    }

    private List<OrganisationImportRow> review(String csv) {
        var table = CsvTable.read(csv.getBytes(UTF_8));
        return review.review(
                table.rows().stream().map(row -> WrittenRow.of(table, row)).toList());
    }

    private OrganisationImportRow one(String row) {
        return review(HEADER + row).getFirst();
    }

    @Test
    void saysOfEachRowWhatItWouldDo() {
        var rows = review(HEADER
                + "UGEL,050003,UGEL Huancasancos,Ayacucho,Huanca Sancos,050000,sí\n"
                + "ugel,050003x,UGEL Otra,Ayacucho,,,\n"
                + "UGEL,050012,UGEL Nueva,AYA,Huamanga,050000,\n"
                + "DRE,050000,DRE Ayacucho,05,,050000,no\n");

        assertThat(rows)
                .extracting(OrganisationImportRow::outcome)
                .containsExactly(RowOutcome.SAME, RowOutcome.WRONG, RowOutcome.NEW, RowOutcome.CHANGED);
        assertThat(rows.getLast().changes()).containsOnlyKeys("active");
        assertThat(rows.getLast().seenVersion()).isEqualTo(3);
    }

    @Test
    void columnsThatAreNotThereChangeNothing() {
        var row = review("tipo;codigo;nombre;region\nUGEL;050003;UGEL Huanca Sancos;ayacucho\n")
                .getFirst();

        assertThat(row.changes()).containsOnlyKeys("name");
        assertThat(row.changes().get("name"))
                .isEqualTo(new OrganisationFacts.Change("UGEL Huancasancos", "UGEL Huanca Sancos"));
    }

    @Test
    void emptyCellsOfColumnsThatAreThereEmptyTheValue() {
        var row = one("UGEL,050003,UGEL Huancasancos,Ayacucho,,050000,");

        assertThat(row.changes()).containsOnlyKeys("province");
        assertThat(row.after()).extracting(OrganisationFacts::province).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'UGEL,50003,UGEL X,Ayacucho,,,'          | lostZeros       | '50003,050003'",
                "'UGEL,50003.0,UGEL X,Ayacucho,,,'        | codeAsNumber    | '50003.0'",
                "'UGEL,\"5,0003E+4\",UGEL X,Ayacucho,,,'  | codeAsNumber    | '5,0003E+4'",
                "'UGEL,0500031,UGEL X,Ayacucho,,,'        | sixDigits       | '0500031'",
                "'MINISTERIO,A-1,Oficina,,,,'             | badCode         | 'A-1'",
                "'UGEL,,UGEL X,Ayacucho,,,'               | noCode          | ''",
                "',050012,UGEL X,Ayacucho,,,'             | noKind          | ''",
                "'OFICINA,050012,UGEL X,Ayacucho,,,'      | unknownKind     | 'OFICINA'",
                "'ALIADO,UNICEF,Unicef,,,,'               | partner         | ''",
                "'UGEL,050012,UGEL X,,,,'                 | noRegion        | ''",
                "'UGEL,050012,UGEL X,Lima,,,'             | unknownRegion   | 'Lima'",
                "'UGEL,050012,UGEL X,Ayacucho,,,quizás'   | unknownActive   | 'quizás'",
                "'UGEL,050012,UGEL X,Ayacucho,,990000,'   | unknownParent   | '990000'",
                "'UGEL,020012,UGEL X,Áncash,,050000,'     | parentElsewhere | '050000'",
                "'UGEL,050012,UGEL X,Ayacucho,,,,sobra'   | surplusCells    | ''"
            })
    void aWrongRowSaysWhy(String row, String code, String argument) {
        var found = one(row);

        assertThat(found.outcome()).isEqualTo(RowOutcome.WRONG);
        assertThat(found.findings().getFirst().code()).isEqualTo("organisations.import.row." + code);
        assertThat(String.join(",", found.findings().getFirst().arguments())).isEqualTo(argument);
    }

    @Test
    void aRuleOfTheOrganisationItselfIsAReasonToo() {
        var row = one("UGEL,050012,X,Ayacucho,,,");

        assertThat(row.findings()).extracting(Finding::code).containsExactly("organisations.name.short");
    }

    @Test
    void aKeyThatIsThereTwiceIsWrongBothTimes() {
        var rows = review(HEADER + "UGEL,050012,UGEL A,AYA,,,\nUGEL,050013,UGEL B,AYA,,,\nugel,050012,UGEL C,AYA,,,\n");

        assertThat(rows)
                .extracting(OrganisationImportRow::outcome)
                .containsExactly(RowOutcome.WRONG, RowOutcome.NEW, RowOutcome.WRONG);
        assertThat(rows.getFirst().findings().getFirst())
                .isEqualTo(Finding.of("organisations.import.row.repeated", "4"));
    }

    @Test
    void anOfficeOfTheSameFileMayDirectOthersOfIt() {
        var rows = review(HEADER + "UGEL,020099,UGEL A,Ancash,,029999,\nDRE,029999,DRE Nueva,ANC,,,\n");

        assertThat(rows).extracting(OrganisationImportRow::outcome).containsOnly(RowOutcome.NEW);
        assertThat(rows.getFirst().after())
                .extracting(OrganisationFacts::parent)
                .isEqualTo("029999");
    }

    @Test
    void aNewOneNamedLikeAKnownOneIsPointedOut() {
        var row = one("UGEL,050099,ugel huancasancos,Ayacucho,,,");

        assertThat(row.outcome()).isEqualTo(RowOutcome.NEW);
        assertThat(row.findings()).containsExactly(Finding.of("organisations.import.row.namesake", "050003"));
    }
}
