package pe.minka.command;

import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/** While a command runs the platform is there to be asked, but it opens no port and begins nothing by itself. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(Request.COMMAND)
class CommandConfiguration {

    /** What comes round by the clock is for those who serve: whoever ends in a moment leaves it to them. */
    @Bean
    static BeanDefinitionRegistryPostProcessor nothingComesRound() {
        return registry -> {
            String scheduling = TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME;
            if (registry.containsBeanDefinition(scheduling)) {
                registry.removeBeanDefinition(scheduling);
            }
        };
    }

    /**
     * What does the work, and what hears of it, is there from the beginning as where pages are served, on a database that
     * is of this version; only what pages need waits until somebody asks for it, which nobody does.
     */
    @Bean
    static LazyInitializationExcludeFilter onlyPagesWait() {
        return (name, definition, type) -> FlywayMigrationInitializer.class.isAssignableFrom(type)
                || (type.getName().startsWith("pe.minka.") && !type.getName().startsWith("pe.minka.web."));
    }

    @Bean("lifecycleProcessor")
    LifecycleProcessor nothingStartsByItself() {
        return new DefaultLifecycleProcessor() {
            @Override
            public void onRefresh() {
                // the web server, the management port and whatever is said or loaded at a start stay as they are
            }
        };
    }
}
