package pe.minka.documents;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import pe.minka.documents.DocumentRefused.Reason;
import pe.minka.samples.WordSample;

/** The module as the platform starts it, without anything around it. */
final class Forms {

    private static final AnnotationConfigApplicationContext CONTEXT =
            new AnnotationConfigApplicationContext("pe.minka.documents");

    static final DocumentReader READER = CONTEXT.getBean(DocumentReader.class);
    static final DocumentWriter WRITER = CONTEXT.getBean(DocumentWriter.class);

    static final LessonForms LESSONS = CONTEXT.getBean(LessonForms.class);

    private Forms() {}

    static FormReading read(String... body) {
        return READER.read(WordSample.document(body).bytes());
    }

    static FormReading read(WordSample sample) {
        return READER.read(sample.bytes());
    }

    /** Why a file is refused; nothing if it is read. */
    static List<Reason> refusal(byte[] file) {
        try {
            READER.read(file);
            return List.of();
        } catch (DocumentRefused e) {
            return List.of(e.reason());
        }
    }

    static String unplaced(FormReading reading) {
        return reading.report().unplaced().stream()
                .map(text -> (text.label() + "\n" + text.text()).strip())
                .collect(Collectors.joining("\n"));
    }
}
