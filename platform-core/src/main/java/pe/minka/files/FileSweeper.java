package pe.minka.files;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pe.minka.files.FileRows.Removed;
import pe.minka.files.store.FileStore;

/** Sweeps out the bytes of removed files, and those that were written for something that was never saved. */
@Component
class FileSweeper {

    private static final Duration UNCLAIMED = Duration.ofDays(1);
    private static final int STEP = 500;
    private static final Pattern KEY = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(-\\d+)?");

    private final FileRows rows;
    private final FileStore store;
    private final Clock clock;

    FileSweeper(FileRows rows, FileStore store, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(cron = "0 29 * * * *", zone = "America/Lima")
    @SchedulerLock(name = "sweep-files")
    void sweep() {
        sweepRemoved();
        sweepUnclaimed();
    }

    /** First the bytes, then the row that knows of them: whatever stops us in between, the next time ends it. */
    private void sweepRemoved() {
        var now = clock.instant();
        for (var removed = rows.removedBefore(now, STEP); !removed.isEmpty(); removed = rows.removedBefore(now, STEP)) {
            removed.forEach(blob -> store.delete(blob.key()));
            Set<FileId> files = removed.stream().map(Removed::file).collect(Collectors.toSet());
            if (removed.size() == STEP && files.size() > 1) {
                // the last one may have more bytes than this step has seen
                files.remove(removed.getLast().file());
            }
            rows.forget(files);
        }
    }

    private void sweepUnclaimed() {
        List<String> keys = new ArrayList<>();
        store.eachBefore(clock.instant().minus(UNCLAIMED), key -> {
            keys.add(key);
            if (keys.size() == STEP) {
                sweepUnclaimed(keys);
                keys.clear();
            }
        });
        sweepUnclaimed(keys);
    }

    private void sweepUnclaimed(List<String> keys) {
        var ours = keys.stream().filter(key -> KEY.matcher(key).matches()).toList();
        if (ours.isEmpty()) {
            return;
        }
        Set<UUID> known =
                rows.known(new HashSet<>(ours.stream().map(FileSweeper::fileOf).toList()));
        ours.stream().filter(key -> !known.contains(fileOf(key))).forEach(store::delete);
    }

    private static UUID fileOf(String key) {
        return UUID.fromString(KEY.matcher(key).replaceFirst("$1"));
    }
}
