package pe.minka.gamification.credentials;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.badges.AwardId;
import pe.minka.gamification.credentials.CredentialRows.Taken;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberStatus;
import pe.minka.members.MemberView;

/** What the public page of a credential tells. */
@Service
@Transactional(readOnly = true)
public class CredentialReading {

    private final CredentialRows rows;
    private final InsigniaRows insignias;
    private final MemberDirectory members;
    private final CredentialTexts texts;

    CredentialReading(CredentialRows rows, InsigniaRows insignias, MemberDirectory members, CredentialTexts texts) {
        this.rows = rows;
        this.insignias = insignias;
        this.members = members;
        this.texts = texts;
    }

    /** Empty for an insignia nobody has taken out of the platform. */
    public Optional<CredentialView> find(AwardId id) {
        return rows.find(id).flatMap(taken -> insignias.find(id).map(insignia -> view(taken, insignia)));
    }

    private CredentialView view(Taken taken, Insignia insignia) {
        return new CredentialView(
                insignia.id(),
                insignia.badge(),
                holder(taken),
                texts.issuer(),
                insignia.awardedAt(),
                texts.proofs(insignia.evidence()),
                insignia.revokedAt(),
                insignia.reason());
    }

    private @Nullable String holder(Taken taken) {
        return taken.named() && taken.owner() != null
                ? members.find(taken.owner())
                        .filter(person -> person.status() != MemberStatus.ERASED)
                        .map(MemberView::name)
                        .orElse(null)
                : null;
    }
}
