package pe.minka;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** A test of the whole platform on real stores and a real port, started once for all of them. */
@SpringBootTest(
        classes = Platform.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "minka.development=true",
            "minka.secure-cookies=false",
            "minka.second-step=optional",
            "minka.api.requests-per-minute=100000",
            "minka.test.failures=true",
            // The machine does other things too, and no test of these is about how long one may take.
            "spring.datasource.hikari.connection-timeout=10000"
        })
@AutoConfigureMockMvc
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PlatformTest {}
