package pe.minka.gamification.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ranking.Entries.Bookmark;
import pe.minka.gamification.ranking.Entries.Portion;

/** Finds what the boards lack and puts it there: what changed since they were complete, or everything. */
@Component
class Repair {

    private static final Logger LOG = LoggerFactory.getLogger(Repair.class);

    private static final UUID FIRST = new UUID(0, 0);
    private static final long EVER = 0;
    private static final int PORTION = 500;
    private static final long NANOS_OF_A_MILLI = 1_000_000;

    /** Every quarter of a minute: 10 000 people are through within one. */
    private static final int LOOKED_OVER = 4_000;

    private final Entries entries;
    private final Boards boards;
    private final Generations generations;
    private final Teams teams;
    private final Whereabouts whereabouts;
    private final RankingFigures figures;
    private volatile Bookmark lookedUntil = Bookmark.START;

    Repair(
            Entries entries,
            Boards boards,
            Generations generations,
            Teams teams,
            Whereabouts whereabouts,
            RankingFigures figures) {
        this.entries = entries;
        this.boards = boards;
        this.generations = generations;
        this.teams = teams;
        this.whereabouts = whereabouts;
        this.figures = figures;
    }

    /** Fails when Redis is away, and asks the database nothing. */
    void knock() {
        generations.complete();
    }

    /** Makes the boards what the database says, from nothing if need be. Fails when Redis is away. */
    void catchUp() {
        whereabouts.look();
        teams.workOut();
        long complete = entries.complete();
        var known = generations.complete();
        // Boards that know of transactions which have not been yet are those of a database that went back in time.
        if (known.isEmpty() || known.getAsLong() > complete) {
            rebuild(false);
            return;
        }
        int late = putChanged(known.getAsLong());
        generations.completeUntil(complete);
        if (late > 0) {
            figures.late(late);
            LOG.info("{} entries of the ranking had not arrived and were put on its boards", late);
        }
    }

    /**
     * Puts some on the boards as they stand, whether they are there or not, and those after them the next time: what somebody
     * spoilt in Redis does not wait for the night.
     */
    void lookOver() {
        var some = entries.after(lookedUntil, LOOKED_OVER);
        put(some.entries());
        lookedUntil = some.entries().size() < LOOKED_OVER ? Bookmark.START : some.last();
    }

    /** Builds all boards beside those that are read; who reads meanwhile notices nothing. Whether what was built is read. */
    boolean rebuild(boolean comparing) {
        teams.workOut();
        var begun = generations.begin(entries.complete());
        if (begun.isEmpty()) {
            LOG.info("the ranking is already being built");
            return false;
        }
        long started = System.nanoTime();
        var generation = begun.get();
        long count = fill(generation);
        if (count < 0) {
            return false;
        }
        if (comparing) {
            compare(generation);
        }
        boolean swapped = generations.swap(generation);
        if (swapped) {
            long millis = (System.nanoTime() - started) / NANOS_OF_A_MILLI;
            figures.rebuilt(millis);
            LOG.info("the ranking was built from {} entries in {} ms", count, millis);
        }
        generations.clean();
        return swapped;
    }

    /**
     * While Redis takes in a portion the next one is read, and while it takes in one half of it the other is put into words.
     * How many there were; below nothing when others build by now.
     */
    private long fill(Generation generation) {
        long count = 0;
        try (var hands = Executors.newFixedThreadPool(2)) {
            var portion = portion(hands, Bookmark.START).join();
            while (!portion.entries().isEmpty()) {
                var next = portion(hands, portion.last());
                var some = portion.entries();
                int middle = some.size() / 2;
                var end = some.subList(middle, some.size());
                var rest = CompletableFuture.supplyAsync(() -> boards.put(generation, end), hands);
                boolean begun = boards.put(generation, some.subList(0, middle));
                if (!rest.join() || !begun) {
                    return -1;
                }
                count += some.size();
                portion = next.join();
            }
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
        List<Entry> organisations = entries.teams(EVER);
        return boards.put(generation, organisations) ? count + organisations.size() : -1;
    }

    private CompletableFuture<Portion> portion(Executor ahead, Bookmark last) {
        return CompletableFuture.supplyAsync(() -> entries.after(last, PORTION), ahead);
    }

    /** What changes meanwhile is put on both, so that whatever differs has nothing to do with when one looks. */
    private void compare(Generation built) {
        catchUp();
        var differing = generations.differences(built);
        figures.differing(differing.size());
        if (differing.isEmpty()) {
            LOG.info("the ranking in Redis is what the database says");
        } else {
            LOG.warn("the ranking in Redis was wrong about {} entries, such as {}", differing.size(), some(differing));
        }
    }

    private static List<UUID> some(Iterable<UUID> all) {
        List<UUID> some = new ArrayList<>();
        for (UUID one : all) {
            if (some.size() == 5) {
                break;
            }
            some.add(one);
        }
        return some;
    }

    private int putChanged(long since) {
        int late = put(entries.teams(since));
        var last = FIRST;
        for (var some = entries.changed(since, last, PORTION);
                !some.isEmpty();
                some = entries.changed(since, last, PORTION)) {
            late += put(entries.of(some));
            last = some.getLast();
        }
        return late;
    }

    private int put(List<Entry> some) {
        var news = boards.put(some).orElseThrow(() -> new RedisAway("the boards are gone"));
        return Collections.frequency(news, true);
    }
}
