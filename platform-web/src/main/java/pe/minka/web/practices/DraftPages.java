package pe.minka.web.practices;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberView;
import pe.minka.practices.DraftView;
import pe.minka.practices.ExpertInviting;
import pe.minka.practices.Guard;
import pe.minka.practices.Part;
import pe.minka.practices.PracticeLine;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.TeamInvitation;
import pe.minka.web.navigation.Flash;
import pe.minka.web.writing.Read;
import pe.minka.web.writing.Task;
import pe.minka.web.writing.Writing;
import pe.minka.web.writing.WritingPages;

/** The pages of a draft: what there is to do, and what there is to read over. */
@Component
class DraftPages {

    private static final Set<String> IMPOSSIBLE = Set.of("start", "figures");

    private final PracticeReading reading;
    private final MemberDirectory directory;
    private final Written written;
    private final WritingPages pages;
    private final Flash flash;
    private final ExpertInviting experts;

    DraftPages(
            PracticeReading reading,
            ExpertInviting experts,
            MemberDirectory directory,
            Written written,
            WritingPages pages,
            Flash flash) {
        this.reading = reading;
        this.experts = experts;
        this.directory = directory;
        this.written = written;
        this.pages = pages;
        this.flash = flash;
    }

    /** Three parts under one heading. */
    record TaskGroup(int number, List<Task> tasks) {}

    /** Something that is asked for before publishing, and where it is mended. */
    record Check(String code, boolean met, String href) {}

    /** An invitation with the name of whoever asks. */
    record Asked(TeamInvitation invitation, MemberView by) {}

    String shelf(Access me, List<PracticeLine> lines, List<TeamInvitation> waiting, Model model) {
        model.addAttribute("lines", lines);
        model.addAttribute("requests", experts.waitingFor(me));
        model.addAttribute("asked", asked(waiting));
        model.addAttribute("crumbs", pages.crumbsOfShelf(PartPath.PRACTICE));
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
        var writing = writing(draft, model);
        pages.tell(writing, PartPath.ALL, path -> draft.gaps(path.part()), model);
        var tasks = writing.tasks();
        List<TaskGroup> groups = new ArrayList<>();
        for (int from = 0; from < tasks.size(); from += PartPath.GROUP) {
            groups.add(new TaskGroup(from / PartPath.GROUP + 1, tasks.subList(from, from + PartPath.GROUP)));
        }
        model.addAttribute("groups", groups);
        model.addAttribute("crumbs", pages.crumbs(PartPath.PRACTICE));
        return "practices/draft";
    }

    String check(Access me, String code, Model model) {
        var draft = open(me, code, model);
        var writing = writing(draft, model);
        model.addAttribute("checks", checks(draft));
        model.addAttribute("sections", sections(draft, writing));
        model.addAttribute(
                "changed",
                Stream.concat(
                                draft.changes().stream().map(Part::of),
                                draft.hasNewEvidence() ? Stream.of(Part.EVIDENCE) : Stream.empty())
                        .map(PartPath::of)
                        .map(writing::task)
                        .toList());
        model.addAttribute("crumbs", pages.crumbs(writing, "check.crumb"));
        return "practices/check";
    }

    private static List<Check> checks(DraftView draft) {
        return draft.guards().stream()
                .map(guard -> new Check(guard.code(), guard.met(), address(guard, draft)))
                .toList();
    }

    /** Where something written cannot be so, the section opens with the word about it at its field. */
    private static String address(Guard guard, DraftView draft) {
        var part = guard.fix().part().orElseThrow();
        boolean lacks = IMPOSSIBLE.contains(guard.code());
        return PartPath.of(part).address(draft.code()) + (lacks ? "?falta=true" : "");
    }

    private List<Read> sections(DraftView draft, Writing writing) {
        return PartPath.ALL.stream()
                .filter(path -> path.part().section().isPresent())
                .map(path ->
                        new Read(writing.task(path), written.lines(draft.sheet().content(path.section()))))
                .toList();
    }

    private DraftView open(Access me, String code, Model model) {
        var draft = reading.draft(me, code);
        model.addAttribute("draft", draft);
        return draft;
    }

    private Writing writing(DraftView draft, Model model) {
        return pages.open(
                PartPath.PRACTICE, draft.code(), draft.title(), PartPath.ALL, path -> draft.state(path.part()), model);
    }

    /** The draft on one of its pages. */
    DraftView open(Access me, String code, PartPath path, Model model) {
        var draft = open(me, code, model);
        pages.place(writing(draft, model), path, model);
        return draft;
    }

    void say(RedirectAttributes next, String key, Object... arguments) {
        flash.ok(next, key, arguments);
    }
}
