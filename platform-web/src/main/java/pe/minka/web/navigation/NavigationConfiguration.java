package pe.minka.web.navigation;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class NavigationConfiguration implements WebMvcConfigurer {

    private final LastPage lastPage;
    private final SiteOfPages site;

    NavigationConfiguration(LastPage lastPage, SiteOfPages site) {
        this.lastPage = lastPage;
        this.site = site;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(lastPage);
        registry.addInterceptor(site);
    }
}
