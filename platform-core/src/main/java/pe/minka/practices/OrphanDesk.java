package pe.minka.practices;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationView;

/** Lays practices whose holder may have left before who takes care of them, published or not. */
@Component
class OrphanDesk {

    private final PracticeRepository practices;
    private final PracticeTitles titles;
    private final OrganisationCatalogue catalogue;
    private final PracticeLog log;
    private final ApplicationEventPublisher events;

    OrphanDesk(
            PracticeRepository practices,
            PracticeTitles titles,
            OrganisationCatalogue catalogue,
            PracticeLog log,
            ApplicationEventPublisher events) {
        this.practices = practices;
        this.titles = titles;
        this.catalogue = catalogue;
        this.log = log;
        this.events = events;
    }

    /** A practice with what is known of it without reading it. */
    record Case(Practice practice, String title, OrganisationView leading) {

        @Nullable
        String region() {
            return leading.region();
        }
    }

    /** Nobody else changes its team before the transaction ends. */
    Case open(String code) {
        return of(practices
                .findLockedByCode(code)
                .filter(practice -> !practice.isDiscarded())
                .orElseThrow(() -> new PracticeNotFound(code)));
    }

    Case read(String code) {
        return of(practices
                .findByCode(code)
                .filter(practice -> !practice.isDiscarded())
                .orElseThrow(() -> new PracticeNotFound(code)));
    }

    private Case of(Practice practice) {
        String code = practice.code();
        return new Case(
                practice,
                titles.of(List.of(code)).getOrDefault(code, code),
                catalogue.find(practice.leading()).orElseThrow());
    }

    void record(Access me, Case taken, Map<String, String> facts) {
        log.record(me.id().actor(), "practice.takenOver", taken.practice(), null, facts);
    }

    void tell(Object event) {
        events.publishEvent(event);
    }
}
