package pe.minka.command;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.members.Access;

/** Writes into the audit log that it was the operator who did something in the name of somebody. */
@Component
class OperatorLog {

    private static final String DONE = "command.done";

    private final AuditLog audit;
    private final TransactionTemplate transaction;

    OperatorLog(AuditLog audit, TransactionTemplate transaction) {
        this.audit = audit;
        this.transaction = transaction;
    }

    void record(CommandName command, Access inTheNameOf) {
        transaction.executeWithoutResult(status -> audit.record(
                AuditRecord.of(null, DONE, "member", inTheNameOf.id().value().toString())
                        .with(Map.of("command", command.toString()))));
    }
}
