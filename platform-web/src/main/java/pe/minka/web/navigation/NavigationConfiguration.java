package pe.minka.web.navigation;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class NavigationConfiguration implements WebMvcConfigurer {

    private final LastPage lastPage;
    private final SiteOfPages site;
    private final SentForms sent;

    NavigationConfiguration(LastPage lastPage, SiteOfPages site, SentForms sent) {
        this.lastPage = lastPage;
        this.site = site;
        this.sent = sent;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(lastPage);
        registry.addInterceptor(site);
        registry.addInterceptor(sent);
    }
}
