package pe.minka.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The browser and system a request comes from, told coarsely: enough to recognise one's own phone. */
public record Device(String label) {

    public static Device of(HttpServletRequest request) {
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return new Device(Stream.of(browser(agent), system(agent))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
    }

    private static String browser(String agent) {
        if (agent.contains("Edg/")) {
            return "Edge";
        }
        if (agent.contains("OPR/")) {
            return "Opera";
        }
        if (agent.contains("SamsungBrowser")) {
            return "Samsung Internet";
        }
        if (agent.contains("Firefox/")) {
            return "Firefox";
        }
        if (agent.contains("Chrome/")) {
            return "Chrome";
        }
        return agent.contains("Safari/") ? "Safari" : "";
    }

    private static String system(String agent) {
        if (agent.contains("Android")) {
            return "Android";
        }
        if (agent.contains("iPhone") || agent.contains("iPad")) {
            return "iOS";
        }
        if (agent.contains("Windows")) {
            return "Windows";
        }
        if (agent.contains("Mac OS")) {
            return "macOS";
        }
        return agent.contains("Linux") ? "Linux" : "";
    }
}
