package pe.minka.demo;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.Accounts;
import pe.minka.members.CommunityTransfer;
import pe.minka.members.FormerMember;
import pe.minka.members.MailAddress;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.members.MemberStatus;
import pe.minka.members.Passwords;
import pe.minka.members.Profile;
import pe.minka.members.Reason;
import pe.minka.organisations.OrganisationView;
import pe.minka.practices.Post;
import pe.minka.practices.PracticeShelf;
import pe.minka.practices.PracticeTeams;

/** Somebody who held a practice and has left; her deputy is the account that visitors borrow. */
@Component
@DemoOnly
class OrphanScribe {

    private static final MailAddress LEFT = new MailAddress("teodosia.yupanqui@ugelhuancasancos.example");
    private static final String DEPUTY = "gestora@demo.pe";
    private static final Reason WHY = new Reason("Pasó a otra entidad; lo informó su UGEL.");
    private static final int DAYS_TO_JOIN = 30;
    private static final int DAYS_SINCE = 6;

    private final DemoCast cast;
    private final DemoStory story;
    private final DemoPeople people;
    private final PracticeShelf shelf;
    private final PracticeTeams teams;
    private final Accounts accounts;

    OrphanScribe(
            DemoCast cast,
            DemoStory story,
            DemoPeople people,
            PracticeShelf shelf,
            PracticeTeams teams,
            Accounts accounts) {
        this.cast = cast;
        this.story = story;
        this.people = people;
        this.shelf = shelf;
        this.teams = teams;
        this.accounts = accounts;
    }

    /** Who is there from the start and is no resident. */
    @Component
    @DemoOnly
    record DemoPeople(CommunityTransfer transfer, Passwords passwords, MemberAccess access) {

        void bring(DemoCast cast, OrganisationView office) {
            var profile =
                    new Profile("Teodosia", "Yupanqui Ccorahua", office.id(), "Especialista en convivencia escolar");
            var hash = passwords.hash(DemoAccount.PASSWORD);
            transfer.bring(
                    List.of(new FormerMember(LEFT, profile, hash, cast.dates().first(), Set.of())));
        }
    }

    MemberId holder(OrganisationView office) {
        if (cast.find(LEFT).isEmpty()) {
            people.bring(cast, office);
        }
        return cast.find(LEFT).orElseThrow().id();
    }

    /** The practice stays with the deputy; who has left already does not leave again. */
    void leave() {
        var person = cast.find(LEFT).orElseThrow();
        if (person.status() != MemberStatus.ACTIVE) {
            return;
        }
        var dates = cast.dates();
        story.tell(List.of(
                new DemoStory.Act(
                        dates.at(DAYS_TO_JOIN),
                        () -> join(people.access().of(person.id()).orElseThrow())),
                new DemoStory.Act(
                        dates.at(DAYS_SINCE),
                        () -> accounts.disable(cast.account(DemoCast.NATIONAL), person.id(), WHY))));
    }

    private void join(Access holder) {
        var deputy = cast.account(DEPUTY);
        String code = shelf.of(holder).getFirst().code();
        teams.invite(holder, code, deputy.id());
        teams.waitingFor(deputy).stream()
                .filter(one -> one.code().equals(code))
                .forEach(one -> teams.accept(deputy, one.id()));
        teams.assign(holder, code, deputy.id(), Post.DEPUTY);
    }
}
