package pe.minka.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MailAddress;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberView;
import pe.minka.members.Role;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationKind;
import pe.minka.organisations.OrganisationView;
import pe.minka.organisations.PartnerView;
import pe.minka.organisations.Partners;
import pe.minka.organisations.Regions;
import pe.minka.shared.CsvTable;
import pe.minka.shared.Peru;

/** Who and what the chapters need: the organisations, and the people who are there already. */
@Component
@DemoOnly
class DemoCast {

    static final String NATIONAL = "admin@demo.pe";

    private static final List<String> NEWCOMERS = List.of("applications", "invitations", "invitation-file");

    private final Regions regions;
    private final OrganisationCatalogue organisations;
    private final Partners partners;
    private final MemberDirectory members;
    private final MemberAccess access;
    private final DemoClock clock;
    private final DemoSize size;

    DemoCast(
            Regions regions,
            OrganisationCatalogue organisations,
            Partners partners,
            MemberDirectory members,
            MemberAccess access,
            DemoClock clock,
            @Value("${minka.demo-size}") String size) {
        this.regions = regions;
        this.organisations = organisations;
        this.partners = partners;
        this.members = members;
        this.access = access;
        this.clock = clock;
        this.size = DemoSize.of(size);
    }

    DemoSize size() {
        return size;
    }

    /** Days before today; the times of day are the same ones for the same chapter. */
    DemoDates dates() {
        return DemoDates.before(today());
    }

    LocalDate today() {
        return Peru.dayOf(clock.realInstant());
    }

    List<DemoPerson> residents() {
        return population().members(size.residents());
    }

    /** Those who come while the story is told, beside the row of the file that tells of them. */
    List<Newcomer> newcomers(String file) {
        var population = population();
        population.members(size.residents());
        List<Newcomer> found = List.of();
        for (String name : NEWCOMERS) {
            var people = DemoFiles.rows(name).stream()
                    .map(row -> new Newcomer(row, population.somebodyAt(organisation(row))))
                    .toList();
            found = name.equals(file) ? people : found;
        }
        return found;
    }

    record Newcomer(CsvTable.Row row, DemoPerson person) {

        int number(String column) {
            return Integer.parseInt(row.get(column));
        }
    }

    private DemoPopulation population() {
        List<OrganisationView> all = new ArrayList<>();
        regions.all().forEach(region -> all.addAll(organisations.inRegion(region.code())));
        all.add(organisation(OrganisationKind.MINISTRY, "MINEDU"));
        var ids = partners.all().stream().map(PartnerView::id).toList();
        var found = organisations.findAll(ids);
        ids.forEach(id -> all.add(Objects.requireNonNull(found.get(id))));
        return new DemoPopulation(all, today());
    }

    private OrganisationView organisation(CsvTable.Row row) {
        return organisation(OrganisationKind.valueOf(row.get("kind")), row.get("code"));
    }

    OrganisationView organisation(OrganisationKind kind, String code) {
        return organisations
                .find(kind, code)
                .orElseThrow(() -> new IllegalStateException("not in the catalogue: " + kind + " " + code));
    }

    boolean knows(OrganisationKind kind, String code) {
        return organisations.find(kind, code).isPresent();
    }

    Optional<MemberView> find(MailAddress mail) {
        return members.findByMail(mail);
    }

    /** The account that decides on people of a region. */
    Access administratorOf(@Nullable String region) {
        return DemoAccount.all().stream()
                .filter(account -> account.role() == Role.ADMINISTRATOR)
                .map(account -> account(account.mail()))
                .filter(admin -> region != null && admin.administeredRegions().contains(region))
                .findFirst()
                .orElseGet(() -> account(NATIONAL));
    }

    /** What the holder of a demo account may do. */
    Access account(String mail) {
        return find(new MailAddress(mail))
                .flatMap(member -> access.of(member.id()))
                .orElseThrow(() -> new IllegalStateException("nobody acts as " + mail));
    }
}
