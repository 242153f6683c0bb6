package pe.minka.gamification;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;
import pe.minka.RecognitionTest;

/** A test on a database of its own, whose points need no ledger. */
@RecognitionTest
@TestPropertySource(properties = "minka.test.database=ranking")
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RankingTest {}
