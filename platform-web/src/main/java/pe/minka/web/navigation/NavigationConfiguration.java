package pe.minka.web.navigation;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class NavigationConfiguration implements WebMvcConfigurer {

    private final LastPage lastPage;

    NavigationConfiguration(LastPage lastPage) {
        this.lastPage = lastPage;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(lastPage);
    }
}
