package pe.minka;

import java.util.Map;
import org.springframework.boot.SpringApplication;

/** The first of the two commands: the whole platform on embedded stores, with the demo community. */
class DemoPlatform {

    public static void main(String[] arguments) {
        var application = new SpringApplication(Platform.class);
        application.setDefaultProperties(Map.of(
                "minka.demo", "true",
                "minka.development", "true",
                "minka.secure-cookies", "false"));
        application.run(arguments);
    }
}
