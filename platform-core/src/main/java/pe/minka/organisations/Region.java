package pe.minka.organisations;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A region (región). Its macro-region can change: official splits disagree and some were never published. */
@Table("region")
@SuppressWarnings("UnusedVariable") // some fields are only read by the mapping
class Region {

    @Id
    private final String code;

    @Version
    private @Nullable Integer version;

    private final String ubigeo;
    private final String name;
    private String macroRegion;
    private boolean macroRegionInferred;

    @PersistenceCreator
    Region(
            String code,
            @Nullable Integer version,
            String ubigeo,
            String name,
            String macroRegion,
            boolean macroRegionInferred) {
        this.code = code;
        this.version = version;
        this.ubigeo = ubigeo;
        this.name = name;
        this.macroRegion = macroRegion;
        this.macroRegionInferred = macroRegionInferred;
    }

    /** Whoever decides, knows: the mark «inferred» goes. False when nothing changes. */
    boolean assign(String decided) {
        boolean changes = macroRegionInferred || !macroRegion.equals(decided);
        macroRegion = decided;
        macroRegionInferred = false;
        return changes;
    }

    String macroRegion() {
        return macroRegion;
    }
}
