package pe.minka.policy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What every route is about that names a thing, or reaches only some. */
final class Subjects {

    private static final List<Class<? extends Subject.Family>> FAMILIES = List.of(
            ApiSubjects.class,
            AccountSubjects.class,
            AuditSubjects.class,
            BroughtFormSubjects.class,
            CatalogueSubjects.class,
            ConversationSubjects.class,
            CredentialSubjects.class,
            ExpertSubjects.class,
            FactorSubjects.class,
            FigureSubjects.class,
            FileSubjects.class,
            FindingSubjects.class,
            IdentitySubjects.class,
            ImportSubjects.class,
            InvitationSubjects.class,
            LessonSubjects.class,
            LessonTalkSubjects.class,
            LinkSubjects.class,
            NoticeSubjects.class,
            OrganisationSubjects.class,
            PaperSubjects.class,
            PeopleSubjects.class,
            PointsSubjects.class,
            PracticeBatchSubjects.class,
            PracticeSubjects.class,
            PracticeWritingSubjects.class,
            ProposalSubjects.class,
            RecognitionRuleSubjects.class,
            RecognitionSeasonSubjects.class,
            BadgeSubjects.class,
            RouteSubjects.class,
            SessionSubjects.class,
            WallSubjects.class,
            WallApiSubjects.class,
            WallAdministrationSubjects.class,
            WordSubjects.class);

    private Subjects() {}

    /** By the names of their routes. */
    static Map<String, Subject> of(AutowireCapableBeanFactory beans) {
        Map<String, Subject> subjects = new TreeMap<>();
        FAMILIES.forEach(family -> subjects.putAll(beans.createBean(family).byRoute()));
        return subjects;
    }
}
