package pe.minka.demo;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.members.CommunityTransfer;
import pe.minka.members.FormerMember;
import pe.minka.members.MailAddress;
import pe.minka.members.Passwords;
import pe.minka.members.Profile;
import pe.minka.members.Role;
import pe.minka.members.RoleScope;

/** The six people whose accounts are lent. Administrators were there first; the other roles come later, from them. */
@Component
@Order(10)
@DemoOnly
class AccountsChapter implements DemoChapter {

    private final DemoCast cast;
    private final Passwords passwords;
    private final CommunityTransfer transfer;

    AccountsChapter(DemoCast cast, Passwords passwords, CommunityTransfer transfer) {
        this.cast = cast;
        this.passwords = passwords;
        this.transfer = transfer;
    }

    @Override
    public String name() {
        return "cuentas";
    }

    @Override
    public void load() {
        String hash = passwords.hash(DemoAccount.PASSWORD);
        var first = cast.dates().first();
        List<FormerMember> people = DemoAccount.all().stream()
                .map(account -> new FormerMember(
                        new MailAddress(account.mail()), profile(account), hash, first, rolesFromTheStart(account)))
                .toList();
        transfer.bring(people);
    }

    private Profile profile(DemoAccount account) {
        var organisation = cast.organisation(
                account.organisation().kind(), account.organisation().code());
        return new Profile(account.givenNames(), account.surnames(), organisation.id(), account.post());
    }

    private static Set<RoleScope> rolesFromTheStart(DemoAccount account) {
        return account.role() == Role.ADMINISTRATOR
                ? Set.of(new RoleScope(Role.ADMINISTRATOR, account.region()))
                : Set.of();
    }
}
