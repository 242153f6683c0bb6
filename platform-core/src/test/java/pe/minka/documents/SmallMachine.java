package pe.minka.documents;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the files it is given, in whatever memory its process has, and says how each of them went. */
final class SmallMachine {

    private SmallMachine() {}

    static void main(String[] files) throws IOException {
        for (String file : files) {
            byte[] bytes = Files.readAllBytes(Path.of(file));
            long start = busy();
            String outcome;
            try {
                FormReading reading = Forms.READER.read(bytes);
                outcome = reading.outcome() + ","
                        + reading.content().sheet().criteria().impact() + ","
                        + Forms.unplaced(reading).length();
            } catch (DocumentRefused e) {
                outcome = e.reason() + ",,0";
            }
            System.out.println(outcome + "," + (busy() - start) / 1_000_000);
        }
    }

    /** How long this thread has worked: what others do on the machine meanwhile does not count. */
    private static long busy() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
