package pe.minka.factors;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.factors.SecondStepChanged.Change;
import pe.minka.members.Access;
import pe.minka.members.MemberId;

/** Writes down what a member changed about the own second step, and tells it to whom it concerns. */
@Component
class SecondStepLog {

    private static final String LOCK = "select id from member where id = :member for update";

    private static final String IS_SET_UP = """
            select exists (select from authenticator where member = :member and secret is not null)
                or exists (select from passkey where member = :member)
            """;

    private static final String HAS_APP = """
            select exists (select from authenticator where member = :member and secret is not null)
            """;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondStepLog(JdbcClient jdbc, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Until the end of the transaction nothing else about this member's second step changes. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(MemberId member) {
        jdbc.sql(LOCK).param("member", member.value()).query(UUID.class).single();
    }

    boolean isSetUp(MemberId member) {
        return jdbc.sql(IS_SET_UP)
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }

    boolean hasApp(MemberId member) {
        return jdbc.sql(HAS_APP)
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void record(Access member, Change change) {
        record(member.id(), member.region(), change);
    }

    /** Whoever uses a code is not inside yet: only the national administration reads it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void recordUse(MemberId member) {
        record(member, null, Change.CODE_USED);
    }

    private void record(MemberId member, @Nullable String region, Change change) {
        String who = member.value().toString();
        audit.record(
                AuditRecord.of(member.actor(), action(change), "member", who).inRegion(region));
        events.publishEvent(new SecondStepChanged(member, change, clock.instant()));
    }

    private static String action(Change change) {
        return switch (change) {
            case APP_ADDED -> "secondStep.appAdded";
            case APP_REMOVED -> "secondStep.appRemoved";
            case PASSKEY_ADDED -> "secondStep.passkeyAdded";
            case PASSKEY_REMOVED -> "secondStep.passkeyRemoved";
            case PASSKEYS_CLOSED -> "secondStep.passkeysClosed";
            case CODES_RENEWED -> "secondStep.codesRenewed";
            case CODE_USED -> "secondStep.codeUsed";
            case CLEARED -> "secondStep.reset";
        };
    }
}
