package pe.minka.web.entry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import pe.minka.members.FirstAdministrators;
import pe.minka.shared.Peru;
import pe.minka.shared.SecretToken;

/** An installation nobody administers yet says in its log, at every start, how somebody can begin. */
@Component
class FirstAdministratorNotice implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministratorNotice.class);

    private final FirstAdministrators administrators;
    private final MessageSource messages;
    private final String address;
    private final boolean needed;
    private volatile boolean running;

    FirstAdministratorNotice(
            FirstAdministrators administrators,
            MessageSource messages,
            @Value("${minka.base-url}") String baseUrl,
            @Value("${minka.demo}") boolean demo,
            @Value("${minka.development}") boolean development) {
        this.administrators = administrators;
        this.messages = messages;
        this.address = baseUrl.replaceAll("/+$", "") + "/primera-administracion/";
        this.needed = !demo && !development;
    }

    @Override
    public void start() {
        running = true;
        if (needed) {
            administrators.linkForNobodyYet().ifPresent(link -> log.warn(sentence(link)));
        }
    }

    private String sentence(SecretToken link) {
        return messages.getMessage("entry.first.log", new Object[] {address + link.value()}, Peru.LOCALE);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
