/** Who decided what, when and why (auditoría). Append-only: modules write through {@link pe.minka.audit.AuditLog}. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package pe.minka.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
