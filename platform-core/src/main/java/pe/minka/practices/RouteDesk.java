package pe.minka.practices;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationView;
import pe.minka.shared.Forbidden;
import pe.minka.shared.RuleViolation;

/** Lays published practices before those who decide on them, and writes down and tells what they decided. */
@Component
class RouteDesk {

    private final PracticeDesk desk;
    private final PracticeRepository practices;
    private final VersionRows versions;
    private final OrganisationCatalogue catalogue;
    private final PracticeLog log;
    private final ApplicationEventPublisher events;

    RouteDesk(
            PracticeDesk desk,
            PracticeRepository practices,
            VersionRows versions,
            OrganisationCatalogue catalogue,
            PracticeLog log,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.practices = practices;
        this.versions = versions;
        this.catalogue = catalogue;
        this.log = log;
        this.events = events;
    }

    /** Nobody else takes a step with it before the transaction ends. */
    Dossier open(String code) {
        return dossier(practices.findLockedByCode(code).orElseThrow(() -> new PracticeNotFound(code)));
    }

    Dossier openAsReferee(Access me, String code) {
        return requireReferee(me, open(code));
    }

    Dossier readAsReferee(Access me, String code) {
        return requireReferee(me, read(code));
    }

    private static Dossier requireReferee(Access me, Dossier dossier) {
        dossier.refusal(me).ifPresent(refusal -> {
            throw new Forbidden("may not decide on " + dossier.practice().code() + ": " + refusal);
        });
        return dossier;
    }

    Dossier openAsHolder(Access me, String code) {
        var practice = desk.openAsHolder(me, code);
        if (practice.stage() == null) {
            throw new RuleViolation("practices.route.draft");
        }
        return dossier(practice);
    }

    Dossier read(String code) {
        return dossier(practices.findByCode(code).orElseThrow(() -> new PracticeNotFound(code)));
    }

    private Dossier dossier(Practice practice) {
        var version = versions.latest(practice.id()).orElseThrow(() -> new PracticeNotFound(practice.code()));
        var organisations = catalogue.findAll(
                practice.organisations().stream().map(Credit::organisation).toList());
        var region =
                Objects.requireNonNull(organisations.get(practice.leading())).region();
        return new Dossier(
                practice,
                version,
                versions.authors(practice.id()),
                region,
                organisations.values().stream().anyMatch(organisation -> isOfficeOf(organisation, region)));
    }

    private static boolean isOfficeOf(OrganisationView organisation, @Nullable String region) {
        return organisation.kind().isRegional() && region != null && region.equals(organisation.region());
    }

    void save(Dossier dossier) {
        desk.save(dossier.practice());
    }

    /** An entry in the log of the region of the leading organisation. Without a person the platform itself did it. */
    void record(@Nullable Access me, String action, Dossier dossier, @Nullable String why, Map<String, String> facts) {
        log.record(me == null ? null : me.id().actor(), action, dossier.practice(), why, facts);
    }

    void tell(Object event) {
        events.publishEvent(event);
    }
}
