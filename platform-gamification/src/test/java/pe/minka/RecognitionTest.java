package pe.minka;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.modulith.test.EnableScenarios;

/** A test of recognition on the real PostgreSQL and Redis, with everything started once for all of them. */
@SpringBootTest(classes = RecognitionApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@EnableScenarios
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RecognitionTest {}
