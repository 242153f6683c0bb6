package pe.minka.factors;

/** Bytes as letters and digits that are read aloud and typed without confusion. */
enum Base32 {
    /** What apps for codes take (RFC 4648). */
    KEY("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"),
    /** What people copy from paper: no I, L, O or U. */
    PAPER("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

    private static final int BITS = 5;

    private final String letters;

    Base32(String letters) {
        this.letters = letters;
    }

    String write(byte[] bytes) {
        var text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte next : bytes) {
            buffer = (buffer << Byte.SIZE) | (next & 0xFF);
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(letters.charAt((buffer >> held) & 0x1F));
            }
            buffer &= (1 << held) - 1;
        }
        if (held > 0) {
            text.append(letters.charAt((buffer << (BITS - held)) & 0x1F));
        }
        return text.toString();
    }
}
