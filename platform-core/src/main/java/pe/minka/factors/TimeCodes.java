package pe.minka.factors;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The codes of an app (RFC 6238): six digits that change every thirty seconds, as every such app makes them. */
final class TimeCodes {

    static final int DIGITS = 6;
    static final Duration STEP = Duration.ofSeconds(30);

    /** Clocks of phones go wrong a little: one step to either side is right too. */
    private static final int SLACK = 1;

    private static final int MODULUS = 1_000_000;
    private static final String ALGORITHM = "HmacSHA1";

    private TimeCodes() {}

    /** The step whose code this is, if it is later than the last one that was accepted. */
    static OptionalLong stepOf(String code, byte[] key, Instant now, long last) {
        long current = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(current - SLACK, current + SLACK)
                .filter(step -> step > last)
                .filter(step -> areSame(code, at(key, step)))
                .findFirst();
    }

    static String at(byte[] key, Instant moment) {
        return at(key, moment.getEpochSecond() / STEP.toSeconds());
    }

    private static String at(byte[] key, long step) {
        byte[] mac = mac(key, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0xF;
        int number = ByteBuffer.wrap(mac).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
    }

    private static byte[] mac(byte[] key, byte[] counter) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    private static boolean areSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
