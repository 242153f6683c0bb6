package pe.minka.gamification.contributions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.annotation.Propagation;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.members.MemberId;
import pe.minka.practices.PracticeAdvanced;
import pe.minka.practices.PracticeConversations;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticePublished;
import pe.minka.practices.PracticeRetracted;
import pe.minka.practices.PracticeSteppedBack;
import pe.minka.practices.PracticesBrought;
import pe.minka.practices.PracticesBrought.Brought;
import pe.minka.practices.Stage;

/** A practice is recognised to everybody on its team, and so is each stage it reaches. */
@Component
class PracticeContributions {

    private final Ledger ledger;
    private final AdviceThatBoreFruit advice;

    PracticeContributions(Ledger ledger, AdviceThatBoreFruit advice) {
        this.ledger = ledger;
        this.advice = advice;
    }

    @ApplicationModuleListener
    void on(PracticePublished event) {
        var cause = Cause.once(subject(event.practice()), ContributionKind.PRACTICE_PUBLISHED);
        record(cause, event.team(), event.title(), event.code(), event.at());
    }

    @ApplicationModuleListener
    void on(PracticeAdvanced event) {
        String subject = subject(event.practice());
        reached(event.stage()).forEach(kind -> {
            record(Cause.once(subject, kind), event.team(), event.title(), event.code(), event.at());
            advice.reached(subject, kind, event.title(), path(event.code()), event.at());
        });
    }

    /** Each is counted by itself: a whole lot at once would keep everybody in it waiting, and other lots as well. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PracticesBrought event) {
        recordEach(event.practices());
    }

    /**
     * One that cannot be counted does not keep those after it from counting; that it failed is thrown in the end, so that
     * the news are told again. Without the database none can be counted.
     */
    private void recordEach(List<Brought> practices) {
        @Nullable RuntimeException first = null;
        for (var one : practices) {
            try {
                record(one);
            } catch (CannotCreateTransactionException e) {
                throw e;
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private void record(Brought one) {
        String subject = subject(one.practice());
        var team = Set.of(one.holder());
        record(Cause.once(subject, ContributionKind.PRACTICE_PUBLISHED), team, one.title(), one.code(), one.at());
        Stream.of(Stage.values())
                .filter(stage -> stage.compareTo(one.stage()) <= 0)
                .forEach(stage -> reached(stage)
                        .forEach(kind ->
                                record(Cause.once(subject, kind), team, one.title(), one.code(), one.at(stage))));
    }

    /** Whatever lies above the stage it went back to is taken back. */
    @ApplicationModuleListener
    void on(PracticeSteppedBack event) {
        String subject = subject(event.practice());
        Stream.of(Stage.values())
                .filter(stage -> stage.compareTo(event.stage()) > 0)
                .flatMap(stage -> reached(stage).stream())
                .forEach(kind -> {
                    ledger.withdraw(Cause.once(subject, kind), event.at());
                    advice.lost(subject, kind, event.at());
                });
    }

    @ApplicationModuleListener
    void on(PracticeRetracted event) {
        ledger.end(subject(event.practice()), event.at());
    }

    private void record(Cause cause, Set<MemberId> team, String title, String code, Instant at) {
        team.stream()
                .sorted(Comparator.comparing(MemberId::value))
                .forEach(member -> ledger.record(Contribution.accepted(cause, member, title, path(code), at)));
    }

    private static List<ContributionKind> reached(Stage stage) {
        return switch (stage) {
            case INITIAL -> List.of();
            case INTERMEDIATE -> List.of(ContributionKind.PRACTICE_INTERMEDIATE);
            case ADVANCED -> List.of(ContributionKind.PRACTICE_ADVANCED);
        };
    }

    static String subject(PracticeId practice) {
        return PracticeConversations.about(practice).code();
    }

    static String path(String code) {
        return "/practicas/" + code;
    }
}
