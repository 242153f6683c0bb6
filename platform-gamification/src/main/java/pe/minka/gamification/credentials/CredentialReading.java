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
    private final AwardFactsRows facts;
    private final MemberDirectory members;
    private final CredentialTexts texts;

    CredentialReading(CredentialRows rows, AwardFactsRows facts, MemberDirectory members, CredentialTexts texts) {
        this.rows = rows;
        this.facts = facts;
        this.members = members;
        this.texts = texts;
    }

    /** Empty for an insignia nobody has taken out of the platform. */
    public Optional<CredentialView> find(AwardId id) {
        return rows.find(id).flatMap(taken -> facts.find(id).map(award -> view(taken, award)));
    }

    private CredentialView view(Taken taken, AwardFacts award) {
        return new CredentialView(
                award.id(),
                award.badge(),
                holder(taken),
                texts.issuer(),
                award.awardedAt(),
                texts.proofs(award.evidence()),
                award.revokedAt(),
                award.reason());
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
