package pe.minka.files.content;

import java.nio.charset.StandardCharsets;

/** Looks for things in a file as it lies in memory, without copying any of it. */
final class Bytes {

    private Bytes() {}

    static boolean hasAt(byte[] file, int at, byte[] wanted) {
        if (at < 0 || at + wanted.length > file.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (file[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word of ASCII in lower case stands anywhere from there on, in capitals or not. */
    static boolean says(byte[] file, int from, String word) {
        byte[] wanted = word.getBytes(StandardCharsets.US_ASCII);
        for (int at = Math.max(0, from); at + wanted.length <= file.length; at++) {
            if (saysAt(file, at, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysAt(byte[] file, int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            byte one = file[at + i];
            if ((one >= 'A' && one <= 'Z' ? one + ('a' - 'A') : one) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Unsigned, the lowest byte first. */
    static int little16(byte[] file, int at) {
        return byteAt(file, at) | byteAt(file, at + 1) << 8;
    }

    static long little32(byte[] file, int at) {
        return little16(file, at) | (long) little16(file, at + 2) << 16;
    }

    /** Unsigned, the highest byte first. */
    static int big16(byte[] file, int at) {
        return byteAt(file, at) << 8 | byteAt(file, at + 1);
    }

    static long big32(byte[] file, int at) {
        return (long) big16(file, at) << 16 | big16(file, at + 2);
    }

    /** What lies beyond the end makes a file that is not what it says. */
    static int byteAt(byte[] file, int at) {
        if (at < 0 || at >= file.length) {
            throw Unfit.damaged();
        }
        return file[at] & 0xFF;
    }
}
