package pe.minka.gamification.credentials;

import java.time.Instant;

/**
 * Evidence (evidencia) as everybody may see it: what was done, and its title and page where both are everybody's.
 *
 * @param title empty for what only those who took part may read
 * @param path empty likewise
 */
public record Proof(String what, String title, String path, Instant at) {

    public boolean isPublic() {
        return !title.isEmpty();
    }
}
