package pe.minka.gamification.credentials;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.badges.Evidence;
import pe.minka.shared.GroupedDigits;
import pe.minka.shared.Peru;

/** The words of credentials that are not written anywhere else. */
@Component
class CredentialTexts {

    private final MessageSource messages;

    CredentialTexts(MessageSource messages) {
        this.messages = messages;
    }

    String issuer() {
        return text("credentials.issuer");
    }

    String issuerDescription() {
        return text("credentials.issuer.description");
    }

    /** What is not everybody's is told once for each kind, with how often. */
    List<Proof> proofs(List<Evidence> evidence) {
        Map<ContributionKind, Long> times =
                evidence.stream().collect(Collectors.groupingBy(Evidence::kind, Collectors.counting()));
        Set<ContributionKind> told = EnumSet.noneOf(ContributionKind.class);
        return evidence.stream()
                .filter(one -> one.isPublic() || told.add(one.kind()))
                .map(one -> proof(one, times.getOrDefault(one.kind(), 1L)))
                .toList();
    }

    private Proof proof(Evidence evidence, long times) {
        String what = text("credentials.evidence." + evidence.kind().name());
        return evidence.isPublic()
                ? new Proof(what, evidence.title(), evidence.path(), evidence.at())
                : new Proof(
                        text("credentials.evidence.times", times, what, GroupedDigits.of(times)),
                        "",
                        "",
                        evidence.at());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Peru.LOCALE);
    }
}
