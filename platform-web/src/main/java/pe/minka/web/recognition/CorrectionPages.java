package pe.minka.web.recognition;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import pe.minka.gamification.points.CorrectionView;
import pe.minka.gamification.points.CorrectionView.Outcome;
import pe.minka.gamification.points.PointsCorrections;
import pe.minka.members.Access;
import pe.minka.members.MailAddress;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberStatus;
import pe.minka.members.MemberView;
import pe.minka.shared.RuleViolation;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.forms.ReasonForm;
import pe.minka.web.recognition.RecognitionNames.Known;

/** The pages on which administrators correct points. */
@Component
class CorrectionPages {

    private static final String TITLE = "recognition.place.CORRECTIONS";
    private static final String PROPOSED = "recognition.correction.proposed";

    private final PointsCorrections corrections;
    private final MemberDirectory members;
    private final RecognitionNames names;
    private final PointsWords words;
    private final RecognitionTrail trail;

    CorrectionPages(
            PointsCorrections corrections,
            MemberDirectory members,
            RecognitionNames names,
            PointsWords words,
            RecognitionTrail trail) {
        this.corrections = corrections;
        this.members = members;
        this.names = names;
        this.words = words;
        this.trail = trail;
    }

    /** A correction; deciding is for others than the two it is about, withdrawing for who proposed it. */
    record Line(
            String id,
            String person,
            String points,
            String season,
            String reason,
            String proposedBy,
            Instant since,
            boolean decidable,
            boolean mine,
            boolean administers,
            @Nullable String outcome,
            String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String answer) {

        /** Nobody decided. */
        public boolean withdrawn() {
            return Outcome.WITHDRAWN.name().equals(outcome);
        }
    }

    String list(Access admin, Model model) {
        model.addAttribute("waiting", lines(admin, corrections.waiting(admin)));
        model.addAttribute("decided", lines(admin, corrections.decided(admin)));
        model.addAttribute("crumbs", trail.to(TITLE));
        return "recognition/corrections";
    }

    String form(Model model) {
        model.addAttribute("seasons", words.seasons(corrections.seasons()));
        model.addAttribute(
                "crumbs", trail.beyond(TITLE, CorrectionsController.LIST, trail.text("recognition.correction.new")));
        return "recognition/correction-new";
    }

    String one(Access admin, UUID id, Model model) {
        var line = lines(admin, List.of(corrections.find(admin, id))).getFirst();
        model.addAttribute("correction", line);
        model.addAttribute("crumbs", trail.beyond(TITLE, CorrectionsController.LIST, line.person()));
        return "recognition/correction";
    }

    /** Whoever was second is told, also if they had not written why. */
    String refused(
            Access admin, UUID id, ReasonForm form, BindingResult errors, HttpServletResponse response, Model model) {
        if (corrections.find(admin, id).outcome() != null) {
            FormErrors.late(errors, "gamification.correction.decided", form.reason(), response, model);
        }
        return one(admin, id, model);
    }

    /** To begin with. */
    String mail(Access admin, @Nullable UUID person) {
        return person == null
                ? ""
                : members.require(admin, new MemberId(person)).mail();
    }

    MemberId member(String mail) {
        return Optional.of(mail)
                .filter(MailAddress::isValid)
                .flatMap(valid -> members.findByMail(new MailAddress(valid)))
                .filter(person -> person.status() == MemberStatus.ACTIVE)
                .map(MemberView::id)
                .orElseThrow(() -> RuleViolation.at("mail", "gamification.correction.nobody"));
    }

    /** What is said once it is proposed: who administers is on no board whose places it could change. */
    String proposed(String mail) {
        return names.administers(member(mail)) ? PROPOSED + ".administers" : PROPOSED;
    }

    private List<Line> lines(Access admin, List<CorrectionView> all) {
        var known =
                names.among(all.stream().flatMap(one -> Stream.of(one.member(), one.proposedBy(), one.decidedBy())));
        return all.stream().map(one -> line(admin, one, known)).toList();
    }

    private Line line(Access admin, CorrectionView one, Known known) {
        boolean open = one.outcome() == null;
        return new Line(
                one.id().toString(),
                known.of(one.member()),
                words.signed(one.points()),
                one.season(),
                one.reason(),
                known.of(one.proposedBy()),
                one.proposedAt(),
                open && one.mayBeDecidedBy(admin.id()),
                open && one.isProposedBy(admin.id()),
                known.administers(one.member()),
                open ? null : String.valueOf(one.outcome()),
                open ? "" : known.of(one.decidedBy()),
                one.decidedAt(),
                one.answer());
    }
}
