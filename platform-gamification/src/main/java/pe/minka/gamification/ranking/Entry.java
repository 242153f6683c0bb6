package pe.minka.gamification.ranking;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the boards show of a participant, or of an organisation in one season, in one version.
 *
 * @param board {@code NONE} for who is on none
 */
record Entry(String field, UUID id, long version, String board, List<String> scopes, List<Points> points) {

    Entry {
        scopes = List.copyOf(scopes);
        points = List.copyOf(points);
    }

    /** What it has in a period, and since when, in microseconds. */
    record Points(String period, int points, long changedAt) {}

    static List<String> scopes(@Nullable String macroRegion, @Nullable String region, @Nullable UUID organisation) {
        List<String> scopes = new ArrayList<>(4);
        scopes.add(BoardKey.EVERYWHERE);
        if (macroRegion != null) {
            scopes.add(BoardKey.macroRegion(macroRegion));
        }
        if (region != null) {
            scopes.add(BoardKey.region(region));
        }
        if (organisation != null) {
            scopes.add(BoardKey.organisation(organisation.toString()));
        }
        return scopes;
    }

    /** In the words of the script that puts it on the boards. */
    void writeTo(List<byte[]> words) {
        words.add(word(field));
        words.add(member(id));
        words.add(word(version));
        words.add(word(board));
        words.add(word(scopes.size()));
        scopes.forEach(scope -> words.add(word(scope)));
        words.add(word(points.size()));
        points.forEach(one -> {
            words.add(word(one.period()));
            words.add(word(one.points()));
            words.add(word(one.changedAt()));
        });
    }

    static byte[] word(Object value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Sorts as the database sorts it, in less than half the space of its text. */
    static byte[] member(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID id(byte[] member) {
        var bytes = ByteBuffer.wrap(member);
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
