package pe.minka.outage;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import pe.minka.Platform;

/** A test of the whole platform on stores of its own, which it stops, starts and freezes at will. */
@SpringBootTest(
        classes = Platform.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"minka.embedded=false", "minka.development=true", "minka.secure-cookies=false"})
@DirtiesContext
@Tag("alone")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no process can be frozen there")
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface OutageTest {}
