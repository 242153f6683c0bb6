package pe.minka.command;

import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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
