import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Prints the hash of a password as the platform keeps it, for the members of a rig. */
class Hash {

    public static void main(String[] arguments) {
        System.out.println(new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode(arguments[0]));
    }
}
