package pe.minka.shared;

import org.springframework.boot.SpringApplication;

/** A process of its own that writes one letter. */
final class LetterWriter {

    private LetterWriter() {}

    public static void main(String[] arguments) throws ClassNotFoundException {
        SpringApplication.run(Class.forName("pe.minka.CoreApplication"))
                .getBean(Letters.class)
                .write(arguments[0]);
    }
}
