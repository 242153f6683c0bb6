package pe.minka.members;

import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.shared.SecretToken;

/**
 * Lets members in by a link in a mail (enlace de ingreso): once, for ten minutes, and only in the browser that asked. A
 * mail program that opens links by itself uses nothing up.
 */
@Service
public class SignInLinks {

    private final MemberRepository members;
    private final MemberLinks links;
    private final Entrance entrance;
    private final MailRequests requests;

    SignInLinks(MemberRepository members, MemberLinks links, Entrance entrance, MailRequests requests) {
        this.members = members;
        this.links = links;
        this.entrance = entrance;
        this.requests = requests;
    }

    /** What a link is worth in the hands of whoever shows it. */
    public enum Standing {
        OPEN,
        /** It was asked for in another browser, and there it still works. */
        ELSEWHERE,
        GONE
    }

    /** Says the same and takes as long whether there is such a member or not. */
    public void request(MailAddress mail, SecretToken browser) {
        requests.take(mail, (member, now) -> new SignInLinkRequested(member, fingerprint(browser), now));
    }

    /** Looking uses nothing up. */
    @Transactional(readOnly = true)
    public Standing look(SecretToken link, @Nullable SecretToken browser) {
        if (!(links.look(link, LinkPurpose.SIGN_IN) instanceof LinkState.Open open)
                || active(open.member()).isEmpty()) {
            return Standing.GONE;
        }
        return links.isFor(link, fingerprint(browser)) ? Standing.OPEN : Standing.ELSEWHERE;
    }

    /** Of several who use it at once exactly one comes in. */
    @Transactional
    public Optional<SignInResult.Entered> enter(
            SecretToken link, @Nullable SecretToken browser, @Nullable SecretToken device) {
        return look(link, browser) != Standing.OPEN
                ? Optional.empty()
                : links.use(link, LinkPurpose.SIGN_IN).flatMap(id -> entrance.open(id, device));
    }

    private Optional<Member> active(MemberId id) {
        return members.findById(id).filter(member -> member.status() == MemberStatus.ACTIVE);
    }

    private static String fingerprint(@Nullable SecretToken browser) {
        return browser == null ? "" : HexFormat.of().formatHex(browser.hash());
    }
}
