package pe.minka.practices;

import java.time.Instant;
import java.util.List;
import pe.minka.organisations.OrganisationView;
import pe.minka.practices.sheet.Sheet;

/** A published practice as everybody reads it. */
public record PracticePage(
        PracticeId id,
        String code,
        Stage stage,
        Instant publishedAt,
        Instant inForceUntil,
        boolean inForce,
        VersionView version,
        List<CreditView> organisations,
        List<PersonView> team,
        List<EvidenceView> evidence) {

    public PracticePage {
        organisations = List.copyOf(organisations);
        team = List.copyOf(team);
        evidence = List.copyOf(evidence);
    }

    public Sheet sheet() {
        return version.sheet();
    }

    public String title() {
        return sheet().presentation().title();
    }

    public OrganisationView leading() {
        return organisations.getFirst().organisation();
    }
}
