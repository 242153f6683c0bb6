package pe.minka.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.files.FileType;
import pe.minka.practices.Post;
import pe.minka.practices.Stage;
import pe.minka.practices.route.Classification;
import pe.minka.practices.sheet.Instrument;
import pe.minka.practices.sheet.Level;
import pe.minka.practices.sheet.Modality;
import pe.minka.practices.sheet.Sustainability;

/** A practice (práctica) as everybody reads it; figures and days as their authors wrote them. */
record PracticeJson(
        UUID id,
        String code,
        Stage stage,
        Instant publishedAt,
        Instant inForceUntil,
        boolean inForce,
        int version,
        Instant versionAt,
        List<Credit> organisations,
        List<Person> team,
        String title,
        String summary,
        String territory,
        String startedOn,
        List<String> themes,
        @Nullable Modality modality,
        List<Level> levels,
        String problem,
        String description,
        List<Step> strategy,
        List<Component> components,
        List<Result> results,
        Criteria criteria,
        List<Evidence> evidence,
        List<ExpertCommentJson> expertComments,
        Classification classification,
        boolean reference) {

    record Credit(OrganisationJson organisation, boolean leads) {}

    record Person(String name, Post post) {}

    record Step(String phase, String title, String text) {}

    record Component(String name, String needs, String lesson) {}

    record Result(
            UUID id,
            String text,
            String value,
            String baseline,
            String numerator,
            String denominator,
            String cutOff,
            List<UUID> evidence) {}

    record Criteria(
            String replicable,
            String impact,
            String verifiable,
            String sustainable,
            List<Sustainability> senses,
            @Nullable Instrument instrument,
            String reference) {}

    record Evidence(
            UUID id,
            String title,
            @Nullable String link,
            @Nullable Attachment file) {}

    record Attachment(UUID id, String name, FileType type, long size) {}
}
