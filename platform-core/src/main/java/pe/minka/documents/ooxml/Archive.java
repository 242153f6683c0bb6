package pe.minka.documents.ooxml;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import pe.minka.documents.DocumentRefused;
import pe.minka.documents.DocumentRefused.Reason;

/** The archive a document is packed in, as its directory lists it. Only the parts that are asked for are unpacked. */
final class Archive {

    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int PLAIN = 0;
    private static final int DEFLATED = 8;
    private static final long UNPACKED = 600L * 1024 * 1024;
    private static final long LARGE = 30L * 1024 * 1024;
    private static final int MOST_PACKED = 100;

    private final byte[] file;
    private final ByteBuffer bytes;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Allowance allowance = new Allowance(Limits.MARKUP);

    private record Entry(int method, int data, int packed, int sum) {}

    Archive(byte[] file) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        try {
            readDirectory();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    Set<String> names() {
        return entries.keySet();
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** The part unpacked, and refused while it is read if it is larger than it may be or not what was packed. */
    InputStream open(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw damaged();
        }
        boolean plain = entry.method == PLAIN;
        return new PartStream(file, entry.data, entry.packed, plain, entry.sum, allowance);
    }

    private void readDirectory() {
        int end = endOfDirectory();
        int count = unsigned16(end + 10);
        int at = bytes.getInt(end + 16);
        if (count == 0 || at < 0 || at >= end) {
            throw damaged();
        }
        if (count > Limits.ENTRIES) {
            throw new DocumentRefused(Reason.BOMB);
        }
        long total = 0;
        for (int i = 0; i < count; i++) {
            if (bytes.getInt(at) != CENTRAL) {
                throw damaged();
            }
            total += checkedSize(at);
            addEntry(at);
            at += CENTRAL_LENGTH + unsigned16(at + 28) + unsigned16(at + 30) + unsigned16(at + 32);
        }
        if (total > UNPACKED) {
            throw new DocumentRefused(Reason.BOMB);
        }
    }

    private int endOfDirectory() {
        for (int at = file.length - END_LENGTH; at >= Math.max(0, file.length - END_LENGTH - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        throw damaged();
    }

    private long checkedSize(int at) {
        long packed = Integer.toUnsignedLong(bytes.getInt(at + 20));
        long size = Integer.toUnsignedLong(bytes.getInt(at + 24));
        boolean markup = name(at).endsWith(".xml");
        if (!markup && size > LARGE && size / Math.max(1, packed) > MOST_PACKED) {
            throw new DocumentRefused(Reason.BOMB);
        }
        return size;
    }

    private void addEntry(int at) {
        if ((unsigned16(at + 8) & 1) != 0) {
            throw new DocumentRefused(Reason.LOCKED);
        }
        int method = unsigned16(at + 10);
        int packed = bytes.getInt(at + 20);
        int local = bytes.getInt(at + 42);
        if (packed < 0 || bytes.getInt(local) != LOCAL || (method != PLAIN && method != DEFLATED)) {
            throw damaged();
        }
        int data = local + LOCAL_LENGTH + unsigned16(local + 26) + unsigned16(local + 28);
        boolean outside = (long) data + packed > file.length;
        if (outside || entries.put(name(at), new Entry(method, data, packed, bytes.getInt(at + 16))) != null) {
            throw damaged();
        }
    }

    /** Word takes upper and lower case for the same. */
    private String name(int at) {
        String name = new String(file, at + CENTRAL_LENGTH, unsigned16(at + 28), StandardCharsets.UTF_8);
        return key(name);
    }

    static String key(String name) {
        String path = name.replace('\\', '/');
        return (path.startsWith("/") ? path.substring(1) : path).toLowerCase(java.util.Locale.ROOT);
    }

    private int unsigned16(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private static DocumentRefused damaged() {
        return new DocumentRefused(Reason.DAMAGED);
    }
}
