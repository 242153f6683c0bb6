package pe.minka.web.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import pe.minka.Platform;
import pe.minka.provider.SoftProvider;

/** A test of the platform with a provider of identities beside it, which leads back to the port people came from. */
@SpringBootTest(
        classes = Platform.class,
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "minka.development=true",
            "minka.secure-cookies=false",
            "minka.second-step=required",
            "minka.oidc.client-id=" + SoftProvider.CLIENT,
            "minka.oidc.client-secret=" + SoftProvider.SECRET,
            "minka.oidc.name=" + ProviderTest.NAME,
            "minka.oidc.second-step=true"
        })
@ContextConfiguration(initializers = ProviderTest.Beside.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ProviderTest {

    String NAME = "Cuenta MINEDU";

    /** Starts it before the platform hears of it. */
    final class Beside implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var provider = SoftProvider.start(Clock.systemUTC());
            context.getBeanFactory().registerSingleton("softProvider", provider);
            TestPropertyValues.of("minka.oidc.issuer=" + provider.issuer(), "server.port=" + freePort())
                    .applyTo(context);
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
