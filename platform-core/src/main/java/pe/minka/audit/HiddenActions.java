package pe.minka.audit;

import java.util.Set;

/** Entries of these actions are kept and shown to nobody for now, because what they speak of is hidden. */
public interface HiddenActions {

    /** What their codes begin with, up to the first dot. */
    Set<String> families();

    /** Those of these families that stay in sight. */
    Set<String> except();
}
