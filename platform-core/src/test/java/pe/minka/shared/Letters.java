package pe.minka.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.embedded.ChildProcess;

/** An event and its listener: it remembers what it was handed, and fails or hangs as the event says. */
@Component
class Letters {

    private final ApplicationEventPublisher events;
    private final List<String> handled = new CopyOnWriteArrayList<>();

    Letters(ApplicationEventPublisher events) {
        this.events = events;
    }

    record LetterWritten(String text) {}

    @Transactional
    public void write(String text) {
        events.publishEvent(new LetterWritten(text));
    }

    @ApplicationModuleListener
    void on(LetterWritten event) {
        if (event.text().startsWith("poison")) {
            throw new IllegalArgumentException(event.text());
        }
        if (Boolean.getBoolean("minka.test.hang")) {
            hang(event);
        }
        handled.add(event.text());
    }

    /** Until the process is killed: nobody writes to it. */
    private static void hang(LetterWritten event) {
        ChildProcess.tell("handling " + event.text());
        try {
            System.in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> handled() {
        return List.copyOf(handled);
    }
}
