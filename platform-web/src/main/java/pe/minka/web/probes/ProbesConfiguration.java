package pe.minka.web.probes;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Functions instead of a controller: nothing that belongs to a page runs for them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ManagementProperties.class)
class ProbesConfiguration {

    @Bean
    RouterFunction<ServerResponse> probes(Readiness readiness) {
        return RouterFunctions.route()
                .GET("/livez", request -> answer(HttpStatus.OK, "alive"))
                .GET("/readyz", request -> answer(readiness.state()))
                .build();
    }

    private static ServerResponse answer(Readiness.State state) {
        return answer(HttpStatus.valueOf(state.status()), state.word());
    }

    private static ServerResponse answer(HttpStatus status, String word) {
        return ServerResponse.status(status).contentType(MediaType.TEXT_PLAIN).body(word);
    }
}
