package pe.minka.members;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as far as it is counted: an IPv4 address, or the /64 network of an IPv6 address, because
 * one household or office has all of it.
 */
public record ClientAddress(String value) {

    private static final int NETWORK_BYTES = 8;

    String counted() {
        try {
            if (value.contains(":") && InetAddress.ofLiteral(value) instanceof Inet6Address six) {
                return HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES)) + "/64";
            }
        } catch (IllegalArgumentException notAnAddress) {
            return value;
        }
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
