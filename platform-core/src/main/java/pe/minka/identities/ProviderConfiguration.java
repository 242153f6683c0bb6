package pe.minka.identities;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    @Bean
    Provider identityProvider(
            @Value("${minka.oidc.issuer}") String issuer,
            @Value("${minka.oidc.client-id}") String clientId,
            @Value("${minka.oidc.client-secret}") String clientSecret,
            @Value("${minka.oidc.name}") String name,
            @Value("${minka.oidc.scopes}") String scopes,
            @Value("${minka.oidc.second-step}") boolean secondStepCounts,
            @Value("${minka.base-url}") String base) {
        return new Provider(
                issuer.strip(),
                clientId.strip(),
                clientSecret,
                name.strip(),
                scopes,
                secondStepCounts,
                Provider.redirectTo(base));
    }
}
