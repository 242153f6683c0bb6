package pe.minka.web.practices;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberView;
import pe.minka.practices.DraftView;
import pe.minka.practices.ExpertInviting;
import pe.minka.practices.Part;
import pe.minka.practices.PracticeLine;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.TeamInvitation;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.SectionState;
import pe.minka.shared.Peru;
import pe.minka.web.navigation.Crumb;
import pe.minka.web.navigation.Flash;

/** What the pages of a draft have in common: the way to them, and how far every part is. */
@Component
class DraftPages {

    private final PracticeReading reading;
    private final MemberDirectory directory;
    private final Written written;
    private final MessageSource messages;
    private final Flash flash;
    private final ExpertInviting experts;

    DraftPages(
            PracticeReading reading,
            ExpertInviting experts,
            MemberDirectory directory,
            Written written,
            MessageSource messages,
            Flash flash) {
        this.reading = reading;
        this.experts = experts;
        this.directory = directory;
        this.written = written;
        this.messages = messages;
        this.flash = flash;
    }

    /** A part of the sheet as a line of the list of tasks. */
    record Task(PartView part, SectionState state) {}

    /** Three parts under one heading. */
    record TaskGroup(int number, List<Task> tasks) {}

    /** Something that is asked for before publishing, and where it is mended. */
    record Check(String code, boolean met, String href) {}

    /** A section to be read over. */
    record Read(PartView part, List<Written.Line> lines) {}

    /** An invitation with the name of whoever asks. */
    record Asked(TeamInvitation invitation, MemberView by) {}

    String start(Model model) {
        model.addAttribute("longest", Presentation.LONGEST_TITLE);
        model.addAttribute("crumbs", List.of(shelfCrumb(), Crumb.here(text("practices.start.title"))));
        return "practices/start";
    }

    String shelf(Access me, List<PracticeLine> lines, List<TeamInvitation> waiting, Model model) {
        model.addAttribute("lines", lines);
        model.addAttribute("requests", experts.waitingFor(me));
        model.addAttribute("asked", asked(waiting));
        model.addAttribute("crumbs", List.of(Crumb.here(text("practices.mine.title"))));
        return "practices/mine";
    }

    private List<Asked> asked(List<TeamInvitation> waiting) {
        List<MemberId> people = waiting.stream().map(TeamInvitation::invitedBy).toList();
        var found = directory.findAll(people);
        return waiting.stream()
                .flatMap(one -> Stream.ofNullable(found.get(one.invitedBy())).map(by -> new Asked(one, by)))
                .toList();
    }

    String tasks(Access me, String code, Model model) {
        var draft = open(me, code, model);
        List<Task> tasks = tasks(draft);
        List<TaskGroup> groups = new ArrayList<>();
        for (int from = 0; from < tasks.size(); from += PartPath.GROUP) {
            groups.add(new TaskGroup(from / PartPath.GROUP + 1, tasks.subList(from, from + PartPath.GROUP)));
        }
        model.addAttribute("groups", groups);
        model.addAttribute("done", tasks.stream().filter(DraftPages::isComplete).count());
        tasks.stream()
                .filter(task -> !isComplete(task))
                .findFirst()
                .ifPresent(next -> model.addAttribute("next", next));
        model.addAttribute("crumbs", crumbs(Crumb.here(text("practices.draft.crumb"))));
        return "practices/draft";
    }

    String check(Access me, String code, Model model) {
        var draft = open(me, code, model);
        model.addAttribute("checks", checks(draft));
        model.addAttribute("sections", sections(draft));
        model.addAttribute(
                "changed",
                Stream.concat(
                                draft.changes().stream().map(Part::of),
                                draft.hasNewEvidence() ? Stream.of(Part.EVIDENCE) : Stream.empty())
                        .map(PartPath::of)
                        .map(path -> path.view(code))
                        .toList());
        model.addAttribute("crumbs", crumbs(sheetCrumb(code), Crumb.here(text("practices.check.crumb"))));
        return "practices/check";
    }

    private static List<Check> checks(DraftView draft) {
        return draft.guards().stream()
                .map(guard -> new Check(
                        guard.code(),
                        guard.met(),
                        PartPath.of(guard.fix().part().orElseThrow()).address(draft.code())))
                .toList();
    }

    private List<Read> sections(DraftView draft) {
        return PartPath.ALL.stream()
                .filter(path -> path.part().section().isPresent())
                .map(path -> new Read(
                        path.view(draft.code()), written.lines(draft.sheet().content(path.section()))))
                .toList();
    }

    /** The draft, and the parts for the list beside every page of it. */
    DraftView open(Access me, String code, Model model) {
        var draft = reading.draft(me, code);
        model.addAttribute("draft", draft);
        model.addAttribute("tasks", tasks(draft));
        return draft;
    }

    private static List<Task> tasks(DraftView draft) {
        return PartPath.ALL.stream()
                .map(path -> new Task(path.view(draft.code()), draft.state(path.part())))
                .toList();
    }

    private static boolean isComplete(Task task) {
        return task.state() == SectionState.COMPLETE;
    }

    /** Which part of a draft a page is about. */
    void place(DraftView draft, PartPath path, Model model) {
        var here = path.view(draft.code());
        model.addAttribute("part", here);
        path.next().ifPresent(next -> model.addAttribute("following", next.view(draft.code())));
        model.addAttribute(
                "crumbs", crumbs(sheetCrumb(draft.code()), Crumb.here(text("practices.part." + here.code()))));
    }

    private List<Crumb> crumbs(Crumb... rest) {
        return Stream.concat(Stream.of(shelfCrumb()), Stream.of(rest)).toList();
    }

    private Crumb shelfCrumb() {
        return new Crumb(text("practices.mine.title"), ShelfController.ADDRESS);
    }

    private Crumb sheetCrumb(String code) {
        return new Crumb(text("practices.draft.crumb"), DraftController.address(code));
    }

    void say(RedirectAttributes next, String key, Object... arguments) {
        flash.ok(next, key, arguments);
    }

    String text(String key) {
        return messages.getMessage(key, null, Peru.LOCALE);
    }
}
