package pe.minka.web.writing;

import java.util.List;
import java.util.Optional;

/** What is being written, as all of its pages show it; the model attribute {@code writing}. */
public record Writing(Kind kind, String code, String title, List<Task> tasks) {

    public Writing {
        tasks = List.copyOf(tasks);
    }

    public String address() {
        return kind.sheet(code);
    }

    public Task task(PartPage page) {
        return tasks.get(page.ordinal());
    }

    public long done() {
        return tasks.stream().filter(Task::isComplete).count();
    }

    public long asked() {
        return tasks.stream().filter(task -> task.state() != null).count();
    }

    public Optional<Task> next() {
        return tasks.stream().filter(Task::isOpen).findFirst();
    }
}
