package pe.minka.web.live;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import pe.minka.web.json.ApiPath;

/** The address at which pages and programs open their socket. */
@Controller
class LiveController {

    private final Handshake handshake;

    LiveController(Handshake handshake) {
        this.handshake = handshake;
    }

    @GetMapping(ApiPath.LIVE)
    void open(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (request.getMethod().equals("GET") && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))) {
            handshake.with(request, response);
        } else {
            response.setHeader(HttpHeaders.UPGRADE, "websocket");
            response.setStatus(HttpStatus.UPGRADE_REQUIRED.value());
        }
    }
}
