package pe.minka.members;

import java.time.Instant;
import org.springframework.data.relational.core.mapping.Column;

/** That a person agreed to the treatment of their data (Ley 29733): to which text and when. */
public record Consent(
        @Column("consent_version") String version,
        @Column("consented_at") Instant at) {

    /** The text people agree to now. */
    public static final String CURRENT = "2026-11";
}
