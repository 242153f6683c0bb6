package pe.minka;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import pe.minka.command.CommandLine;

/** The one deployable. Beans are named by their full class name: features may call things alike. */
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Minka", sharedModules = "shared")
public class Platform {

    public static void main(String[] arguments) {
        if (CommandLine.isMeant(arguments)) {
            System.exit(CommandLine.run(Platform.class, arguments));
        }
        SpringApplication.run(Platform.class, arguments);
    }
}
