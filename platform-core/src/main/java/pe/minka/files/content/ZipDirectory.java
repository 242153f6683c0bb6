package pe.minka.files.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What lies in an archive, read from its directory and compared with what stands at each entry: the entries follow one
 * another from the first byte to the directory, so that there is no room for anything else.
 */
record ZipDirectory(List<Entry> entries) {

    static final int MOST_ENTRIES = 4_000;

    private static final byte[] LOCAL = {'P', 'K', 3, 4};
    private static final byte[] CENTRAL = {'P', 'K', 1, 2};
    private static final byte[] END = {'P', 'K', 5, 6};
    private static final int LOCAL_LENGTH = 30;
    private static final int CENTRAL_LENGTH = 46;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int ENCRYPTED = 1;
    private static final int DESCRIBED_BEHIND = 8;
    private static final Set<Integer> METHODS = Set.of(0, 8);

    /** How long the description behind an entry may be, with or without its signature. */
    private static final Set<Long> DESCRIPTIONS = Set.of(0L, 12L, 16L, 20L, 24L);

    /** An entry: its bytes lie packed from a place on. */
    record Entry(String name, int method, int flags, long packed, long offset, int data) {}

    ZipDirectory {
        entries = List.copyOf(entries);
    }

    /** Whether an archive could be read from the end of the file, whatever its beginning is. */
    static boolean isAtTheEndOf(byte[] file) {
        for (int at = file.length - END_LENGTH; at >= Math.max(0, file.length - END_LENGTH - LONGEST_COMMENT); at--) {
            if (Bytes.hasAt(file, at, END)
                    && Bytes.little32(file, at + 12) + Bytes.little32(file, at + 16) <= at
                    && at + END_LENGTH + Bytes.little16(file, at + 20) <= file.length) {
                return true;
            }
        }
        return false;
    }

    static ZipDirectory of(byte[] file) {
        int end = file.length - END_LENGTH;
        if (!Bytes.hasAt(file, end, END) || Bytes.little16(file, end + 20) != 0) {
            throw Unfit.damaged();
        }
        int count = Bytes.little16(file, end + 10);
        long start = Bytes.little32(file, end + 16);
        if (count > MOST_ENTRIES) {
            throw Unfit.unpacksTooLarge();
        }
        if (count == 0 || start + Bytes.little32(file, end + 12) != end) {
            throw Unfit.damaged();
        }
        var found = new ArrayList<Entry>();
        int at = (int) start;
        for (int i = 0; i < count; i++) {
            if (!Bytes.hasAt(file, at, CENTRAL)) {
                throw Unfit.damaged();
            }
            found.add(entry(file, at));
            at += CENTRAL_LENGTH
                    + Bytes.little16(file, at + 28)
                    + Bytes.little16(file, at + 30)
                    + Bytes.little16(file, at + 32);
        }
        if (at != end) {
            throw Unfit.damaged();
        }
        return inOrder(found, start);
    }

    private static Entry entry(byte[] file, int at) {
        String name = name(file, at + CENTRAL_LENGTH, Bytes.little16(file, at + 28));
        long offset = Bytes.little32(file, at + 42);
        if (offset > file.length || !Bytes.hasAt(file, (int) offset, LOCAL)) {
            throw Unfit.damaged();
        }
        int local = (int) offset;
        int length = Bytes.little16(file, local + 26);
        int method = Bytes.little16(file, at + 10);
        int flags = Bytes.little16(file, at + 8);
        boolean same = name(file, local + LOCAL_LENGTH, length).equals(name)
                && Bytes.little16(file, local + 8) == method
                && METHODS.contains(method)
                && (flags & ENCRYPTED) == 0;
        if (!same) {
            throw Unfit.damaged();
        }
        int data = local + LOCAL_LENGTH + length + Bytes.little16(file, local + 28);
        return new Entry(name, method, flags, Bytes.little32(file, at + 20), offset, data);
    }

    private static String name(byte[] file, int at, int length) {
        if (at + length > file.length) {
            throw Unfit.damaged();
        }
        String name = new String(file, at, length, StandardCharsets.UTF_8);
        boolean strays = name.startsWith("/") || name.contains("..") || name.contains("\\") || name.indexOf('\0') >= 0;
        if (strays) {
            throw Unfit.damaged();
        }
        return name;
    }

    private static ZipDirectory inOrder(List<Entry> found, long directory) {
        found.sort(Comparator.comparingLong(Entry::offset));
        Set<String> names = new HashSet<>();
        long reached = 0;
        for (int i = 0; i < found.size(); i++) {
            var entry = found.get(i);
            long next = i + 1 < found.size() ? found.get(i + 1).offset() : directory;
            long gap = next - entry.data() - entry.packed();
            boolean described = (entry.flags() & DESCRIBED_BEHIND) != 0;
            boolean fits = described ? DESCRIPTIONS.contains(gap) : gap == 0;
            if (entry.offset() != reached || !fits || !names.add(entry.name())) {
                throw Unfit.damaged();
            }
            reached = next;
        }
        return new ZipDirectory(found);
    }
}
