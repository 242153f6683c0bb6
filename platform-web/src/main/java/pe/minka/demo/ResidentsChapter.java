package pe.minka.demo;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.members.CommunityTransfer;
import pe.minka.members.FormerMember;
import pe.minka.members.Passwords;

/** The people of the community, who have joined over the last two years. */
@Component
@Order(30)
@DemoOnly
class ResidentsChapter implements DemoChapter {

    private static final int AT_ONCE = 1_000;

    private final DemoCast cast;
    private final Passwords passwords;
    private final CommunityTransfer transfer;

    ResidentsChapter(DemoCast cast, Passwords passwords, CommunityTransfer transfer) {
        this.cast = cast;
        this.passwords = passwords;
        this.transfer = transfer;
    }

    @Override
    public String name() {
        return "personas-" + cast.size().members();
    }

    @Override
    public void load() {
        String hash = passwords.hash(DemoAccount.PASSWORD);
        List<FormerMember> people = cast.residents().stream()
                .map(person ->
                        new FormerMember(person.mail(), person.profile(), hash, person.joinedAt(), person.roles()))
                .toList();
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            transfer.bring(people.subList(from, Math.min(from + AT_ONCE, people.size())));
        }
    }
}
