package pe.minka.web.recognition;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.gamification.badges.BadgeTrials;
import pe.minka.gamification.badges.BadgeView;
import pe.minka.gamification.badges.Criterion;
import pe.minka.gamification.badges.Trial;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberView;
import pe.minka.web.format.Show;

/** The part of a page that says beforehand whom an insignia would go to. */
@Component
class BadgeTrialPart {

    private final BadgeTrials trials;
    private final BadgeWords words;
    private final MemberDirectory members;
    private final RecognitionTrail texts;
    private final Show show;

    BadgeTrialPart(BadgeTrials trials, BadgeWords words, MemberDirectory members, RecognitionTrail texts, Show show) {
        this.trials = trials;
        this.words = words;
        this.members = members;
        this.texts = texts;
        this.show = show;
    }

    /** What was tried, in words. */
    record Tried(String sentence, String people, List<String> sample) {}

    void show(Access admin, @Nullable BadgeView badge, @Nullable Criterion criterion, Model model) {
        model.addAttribute("tried", criterion == null ? null : tried(admin, badge, criterion));
    }

    private Tried tried(Access admin, @Nullable BadgeView badge, Criterion criterion) {
        var trial = trials.of(admin, criterion, badge == null ? null : badge.code());
        return new Tried(words.sentence(criterion), people(trial), sample(trial));
    }

    private String people(Trial trial) {
        return texts.text(
                "recognition.badgeDesk.trial.people",
                trial.people(),
                show.number(trial.people()),
                trial.already(),
                show.number(trial.already()));
    }

    private List<String> sample(Trial trial) {
        var views = members.findAll(trial.sample());
        return trial.sample().stream()
                .map(views::get)
                .flatMap(Stream::ofNullable)
                .map(MemberView::name)
                .toList();
    }
}
