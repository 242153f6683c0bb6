package pe.minka.members;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.shared.SecretToken;

/** Browsers a member has entered with. Several people may share one computer and thus one device. */
@Component
class KnownDevices {

    static final Duration KEPT = Duration.ofDays(365);

    private static final String IS_SOMEBODYS = "select exists (select from known_device where device_hash = :device)";

    private static final String REMEMBER = """
            insert into known_device (member, device_hash, seen_at)
            values (:member, :device, :now)
            on conflict (member, device_hash) do update set seen_at = excluded.seen_at
            """;

    private static final String FORGET_BEYOND = """
            delete from known_device
            where member = :member
              and device_hash in (select device_hash
                                  from known_device
                                  where member = :member
                                  order by device_hash = :device desc, seen_at desc
                                  offset :most)
            """;

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps the device that was shown when it is one of ours; what somebody else may have planted is replaced. */
    @Transactional
    SecretToken remember(MemberId member, @Nullable SecretToken shown) {
        return remember(member, shown, MOST);
    }

    /** After a change of password every other device has to show the new one first. */
    @Transactional
    SecretToken rememberOnly(MemberId member, @Nullable SecretToken shown) {
        return remember(member, shown, 1);
    }

    private SecretToken remember(MemberId member, @Nullable SecretToken shown, int most) {
        var device = shown != null && isSomebodys(shown) ? shown : SecretToken.generate();
        jdbc.sql(REMEMBER)
                .param("member", member.value())
                .param("device", device.hash())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql(FORGET_BEYOND)
                .param("member", member.value())
                .param("device", device.hash())
                .param("most", most)
                .update();
        return device;
    }

    private boolean isSomebodys(SecretToken device) {
        return jdbc.sql(IS_SOMEBODYS)
                .param("device", device.hash())
                .query(Boolean.class)
                .single();
    }
}
