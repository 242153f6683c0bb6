package pe.minka.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.files.Files;
import pe.minka.members.MemberErased;
import pe.minka.members.MemberId;
import pe.minka.members.PersonalChapter;
import pe.minka.members.PersonalRecords;

/** The forms somebody has sent: told to them, gone with them, and gone by themselves when nobody makes a draft of them. */
@Component
@Order(5)
class UploadRecords implements PersonalRecords {

    private static final Duration KEPT = Duration.ofDays(30);

    private static final String SENT = """
            select u.name as file, u.sent_at, coalesce(p.code, l.code) as code
            from form_upload u
            left join practice p on p.id = u.practice
            left join lesson l on l.id = u.lesson
            where u.sent_by = :member
            order by u.sent_at
            """;

    private final JdbcClient jdbc;
    private final UploadRows rows;
    private final Files files;
    private final Clock clock;

    UploadRecords(JdbcClient jdbc, UploadRows rows, Files files, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public List<PersonalChapter> of(MemberId member) {
        return List.of(PersonalChapter.read(jdbc, "form_uploads", SENT, member));
    }

    @ApplicationModuleListener
    void on(MemberErased event) {
        forget(rows.forget(Instant.EPOCH, event.member()));
    }

    @Scheduled(cron = "0 47 3 * * *", zone = "America/Lima")
    @SchedulerLock(name = "forget-form-uploads")
    @Transactional
    void forgetOld() {
        forget(rows.forget(clock.instant().minus(KEPT), null));
    }

    private void forget(List<FormUploadId> ids) {
        ids.forEach(id -> files.removeAll(UploadOwner.KIND, id.value()));
    }
}
