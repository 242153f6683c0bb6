package pe.minka.members;

import java.time.Duration;
import java.time.Instant;

/**
 * How much patience the door has with somebody who keeps trying, see the decision «Slow down, never lock». Each try
 * raises a level by one; the level sinks by itself. Below {@code free} nobody waits; from there on the wait after a try
 * doubles up to the longest one.
 */
enum EntryLimit {
    /** Wrong passwords for one mail address, wherever they come from. */
    ACCOUNT(5, Duration.ofMinutes(15), Duration.ofSeconds(5), Duration.ofMinutes(15)),
    /** Wrong passwords from one address, for whomever: behind it may sit an office of 60 people. */
    ADDRESS(100, Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofMinutes(1)),
    /** Wrong passwords for one member from a browser this member has entered with before. */
    DEVICE(5, Duration.ofMinutes(15), Duration.ofSeconds(5), Duration.ofMinutes(15)),
    /** Wrong current passwords typed inside, by somebody who may have found an open session. */
    INSIDE(5, Duration.ofMinutes(15), Duration.ofSeconds(5), Duration.ofMinutes(15)),
    /** Wrong codes for the second step of one member: six digits must not be guessed. */
    PROOF(5, Duration.ofMinutes(15), Duration.ofSeconds(5), Duration.ofMinutes(15)),
    /** Wrong codes for the second step of one member from a browser where this member has shown it before. */
    PROOF_DEVICE(5, Duration.ofMinutes(15), Duration.ofSeconds(5), Duration.ofMinutes(15)),
    /** Mails that strangers can cause to be sent to one mail address. */
    MAIL(3, Duration.ofMinutes(20), Duration.ofMinutes(20), Duration.ofMinutes(20)),
    /** Forms of the door sent from one address: a workshop may enrol sixty people in an afternoon. */
    FORM(150, Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofMinutes(1));

    private final int free;
    private final Duration sinksBy1;
    private final Duration first;
    private final Duration longest;

    EntryLimit(int free, Duration sinksBy1, Duration first, Duration longest) {
        this.free = free;
        this.sinksBy1 = sinksBy1;
        this.first = first;
        this.longest = longest;
    }

    /** How long somebody still has to wait before the next try counts. */
    Duration waitAt(Instant now, Level level) {
        Duration left = delayAfter(level.height()).minus(since(level, now));
        return left.isNegative() ? Duration.ZERO : left;
    }

    Level raised(Level level, Instant now) {
        double highest = free + Math.ceil(Math.log((double) longest.toMillis() / first.toMillis()) / Math.log(2));
        return new Level(Math.min(highest, sunk(level, now) + 1), now);
    }

    Level lowered(Level level, Instant now) {
        return new Level(Math.max(0, sunk(level, now) - 1), now);
    }

    private double sunk(Level level, Instant now) {
        return Math.max(0, level.height() - (double) since(level, now).toMillis() / sinksBy1.toMillis());
    }

    /** Rounded up: what has sunk since a moment ago must not give a try back. */
    private Duration delayAfter(double height) {
        double beyond = Math.ceil(height) - free;
        if (beyond < 0) {
            return Duration.ZERO;
        }
        double millis = first.toMillis() * Math.pow(2, beyond);
        return millis >= longest.toMillis() ? longest : Duration.ofMillis((long) millis);
    }

    /** A clock that was set back must not make anybody wait longer. */
    private static Duration since(Level level, Instant now) {
        return now.isBefore(level.at()) ? Duration.ZERO : Duration.between(level.at(), now);
    }

    /** How high it stood at the last try, and when that was. */
    record Level(double height, Instant at) {}
}
