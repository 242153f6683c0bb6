package pe.minka.web.administration;

import pe.minka.audit.AuditFilter;
import pe.minka.members.Access;

/** How far an administrator may read the audit log: a regional one only what happened in the own regions. */
final class AuditReach {

    private AuditReach() {}

    static AuditFilter narrow(AuditFilter filter, Access admin) {
        return admin.isNationalAdministrator() ? filter : filter.within(admin.administeredRegions());
    }
}
