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
                                  order by device_hash = :device desc, proved_at is null, seen_at desc
                                  offset :most)
            """;

    private static final String ADMIT = """
            update known_device set proved_at = :now where member = :member and device_hash = :device
            """;

    private static final String HAS_PROVED = """
            select exists (select
                           from known_device
                           where member = :member and device_hash = :device and proved_at > :since)
            """;

    private static final String COUNT = "select count(*) from known_device where member = :member and seen_at > :since";

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps the device that was shown when it is one of ours; what somebody else may have planted is replaced. Whoever
     * knows only the password does not push out where its owner showed the second step.
     */
    @Transactional
    SecretToken remember(MemberId member, @Nullable SecretToken shown) {
        return remember(member, shown, MOST);
    }

    /** After a change of password every other device has to show the new one first. */
    @Transactional
    SecretToken rememberOnly(MemberId member, @Nullable SecretToken shown) {
        return remember(member, shown, 1);
    }

    /** There the member showed the second step. */
    void admit(MemberId member, SecretToken device) {
        jdbc.sql(ADMIT)
                .param("member", member.value())
                .param("device", device.hash())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    boolean hasProved(MemberId member, SecretToken device) {
        return jdbc.sql(HAS_PROVED)
                .param("member", member.value())
                .param("device", device.hash())
                .param("since", Timestamp.from(clock.instant().minus(KEPT)))
                .query(Boolean.class)
                .single();
    }

    int count(MemberId member) {
        return jdbc.sql(COUNT)
                .param("member", member.value())
                .param("since", Timestamp.from(clock.instant().minus(KEPT)))
                .query(Integer.class)
                .single();
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
