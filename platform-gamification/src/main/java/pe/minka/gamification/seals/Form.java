package pe.minka.gamification.seals;

import java.util.Arrays;

/**
 * What an entry says, as one line that is always written the same. A seal stays of the form it was made in; what is to be
 * said besides makes another form.
 */
enum Form {
    WITHOUT_ORGANISATION(1, ""),
    /** Also which organisation a correction counts for. */
    WITH_ORGANISATION(2, ", e.organisation");

    /** That of all seals from now on. */
    static final Form LATEST = WITH_ORGANISATION;

    private final int number;
    private final String more;

    Form(int number, String more) {
        this.number = number;
        this.more = more;
    }

    static Form of(int number) {
        return Arrays.stream(values())
                .filter(form -> form.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no form " + number));
    }

    int number() {
        return number;
    }

    /** Of an entry that the question calls e. */
    String line() {
        return """
            json_build_array(e.number, e.participant, e.season, e.day, e.kind, e.rule, e.subject, e.occurrence, e.turn,
                             e.points, e.reason, e.giver, e.day_place, e.day_cap, e.giver_place, e.giver_cap,
                             e.season_place, e.season_cap, (extract(epoch from e.at) * 1000000)::bigint,
                             (extract(epoch from e.recorded_at) * 1000000)::bigint%s)::text
            """.formatted(more);
    }
}
