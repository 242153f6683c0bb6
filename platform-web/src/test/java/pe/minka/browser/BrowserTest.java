package pe.minka.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import pe.minka.Platform;
import pe.minka.demo.PreparedDemo;

/** A walk through the platform with the demo community in a real browser. */
@SpringBootTest(
        classes = Platform.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"minka.demo=true", "minka.development=true", "minka.secure-cookies=false"})
@ContextConfiguration(initializers = PreparedDemo.Beneath.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface BrowserTest {}
