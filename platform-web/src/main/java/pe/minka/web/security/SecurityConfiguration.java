package pe.minka.web.security;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import pe.minka.factors.SecondStepProofs;
import pe.minka.members.MemberPasswords;

/** One chain for every address: the policy decides, every answer carries every header. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            SessionMember members,
            RouteAuthorization policy,
            CsrfTokenRepository csrf,
            Refusals refusals,
            SecondStepProofs proofs,
            MemberPasswords passwords,
            Proving proving,
            DeviceCookie devices) {
        http.securityContext(
                        context -> context.securityContextRepository(members).requireExplicitSave(true))
                .sessionManagement(session -> session.disable())
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .anonymous(Customizer.withDefaults())
                .csrf(token -> token.csrfTokenRepository(csrf)
                        .ignoringRequestMatchers(refusals::isOneClick, BearerTokens::isOffered))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(new UploadGate(refusals), CsrfFilter.class)
                .addFilterBefore(
                        new ShownProofs(proofs, passwords, members, proving, devices), AuthorizationFilter.class)
                .headers(SecurityConfiguration::headers)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .anyRequest()
                                .access(policy));
        return http.build();
    }

    /** Each request is measured as a whole; to measure each filter as well costs more than most of them do. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /** No text a person types has a NUL in it, and PostgreSQL takes none: what carries one is refused at the door. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled();
        SecurityHeaders.WRITERS.forEach(headers::addHeaderWriter);
    }
}
