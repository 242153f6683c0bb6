package pe.minka.web.walls;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.SpringTemplateEngine;

@Configuration(proxyBeanMethods = false)
class LiveTemplatesConfiguration {

    @Bean
    static BeanPostProcessor linksOutsideRequests() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof SpringTemplateEngine engine) {
                    engine.addLinkBuilder(new LinksOutsideRequests());
                }
                return bean;
            }
        };
    }
}
