package pe.minka.gamification.credentials;

import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pe.minka.gamification.badges.AwardId;

/** The public addresses that stand in credentials: whoever checks one asks them, so none of them may ever change. */
@Component
public class CredentialAddresses {

    public static final String ROOT = "/verificar";
    public static final String ONE = ROOT + "/{id}";
    public static final String ISSUER = ROOT + "/emisor";
    public static final String REVOKED = ROOT + "/revocadas/{list}";
    public static final String ACHIEVEMENT = ROOT + "/insignias/{code}";
    public static final String IMAGE = ACHIEVEMENT + "/imagen.svg";

    private final String base;

    CredentialAddresses(@Value("${minka.base-url}") String base) {
        this.base = base;
    }

    public String site() {
        return base;
    }

    public String credential(AwardId award) {
        return base + ONE.replace("{id}", award.value().toString());
    }

    /** Which award an address or an identifier stands for; empty for whatever is none of ours. */
    public Optional<AwardId> award(String written) {
        String id = written.startsWith(base + ROOT + "/") ? written.substring((base + ROOT + "/").length()) : written;
        try {
            var known = UUID.fromString(id);
            return known.toString().equals(id) ? Optional.of(new AwardId(known)) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    String issuer() {
        return base + ISSUER;
    }

    String revoked(int list) {
        return base + REVOKED.replace("{list}", String.valueOf(list));
    }

    String achievement(String code) {
        return base + ACHIEVEMENT.replace("{code}", code);
    }

    String image(String code) {
        return base + IMAGE.replace("{code}", code);
    }
}
