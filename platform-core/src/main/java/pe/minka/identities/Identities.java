package pe.minka.identities;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.identities.IdentityChanged.Change;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.shared.NotFound;

/** The accounts elsewhere that a member comes in with (cuentas vinculadas): seen and taken back by its member. */
@Service
public class Identities {

    private final IdentityRows rows;
    private final IdentityLog log;
    private final Provider provider;

    Identities(IdentityRows rows, IdentityLog log, Provider provider) {
        this.rows = rows;
        this.log = log;
        this.provider = provider;
    }

    public List<IdentityView> of(MemberId member) {
        return rows.of(member).stream()
                .map(row -> new IdentityView(
                        row.id(), provider.label(row.issuer()), row.mail(), row.linkedAt(), row.lastUsedAt()))
                .toList();
    }

    /** Says how the provider is called. */
    @Transactional
    public String remove(Access member, IdentityId id) {
        String issuer = rows.remove(member.id(), id).orElseThrow(() -> new NotFound("identity " + id.value()));
        log.record(member.id(), member.region(), issuer, Change.REMOVED);
        return provider.label(issuer);
    }
}
