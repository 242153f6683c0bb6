package pe.minka.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** What reads well today still does after the next hundred changes. */
@AnalyzeClasses(packages = "pe.minka", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final int COLLABORATORS = 6;
    private static final int COLLABORATORS_OF_A_CONTROLLER = 3;

    @ArchTest
    static final ArchRule coreKnowsNeitherWebNorRedis = noClasses()
            .that()
            .resideInAnyPackage(
                    "pe.minka.shared..",
                    "pe.minka.setup..",
                    "pe.minka.audit..",
                    "pe.minka.files..",
                    "pe.minka.organisations..",
                    "pe.minka.members..",
                    "pe.minka.identities..",
                    "pe.minka.notifications..",
                    "pe.minka.statistics..",
                    "pe.minka.streams..",
                    "pe.minka.tokens..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "pe.minka.web..",
                    "pe.minka.gamification..",
                    "jakarta.servlet..",
                    "org.springframework.web..",
                    "org.thymeleaf..",
                    "io.lettuce..",
                    "org.springframework.data.redis..");

    @ArchTest
    static final ArchRule recognitionHearsOfTheCoreInOnePlace = noClasses()
            .that()
            .resideInAPackage("pe.minka.gamification..")
            .and()
            .resideOutsideOfPackage("pe.minka.gamification.contributions..")
            .should()
            .dependOnClassesThat(describe(
                    "are events of the core",
                    type -> type.tryGetAnnotationOfType(NamedInterface.class)
                            .map(named -> List.of(named.value()).contains("events"))
                            .orElse(false)));

    @ArchTest
    static final ArchRule gamificationKnowsNoWeb = noClasses()
            .that()
            .resideInAPackage("pe.minka.gamification..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("pe.minka.web..", "jakarta.servlet..", "org.springframework.web..");

    @ArchTest
    static final ArchRule controllersAreNobodyElsesBusiness = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule aggregatesNeverLeaveTheirModule = classes()
            .that()
            .areAssignableTo(AbstractAggregateRoot.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule repositoriesNeverLeaveTheirModule =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            fields().should().notBeAnnotatedWith(Autowired.class).andShould().notBeAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule namesSayTheDomain = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|DTO|Entity)(\\$.*)?")
            .orShould()
            .haveNameMatching(".*\\.(Abstract|I[A-Z])[A-Za-z]*");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("pe.minka.shared.Uuid7")
            .and()
            .doNotHaveFullyQualifiedName("pe.minka.shared.TimeConfiguration")
            .should()
            .accessTargetWhere(describe("reads the time without the clock", ArchitectureTests::readsTimeByItself));

    @ArchTest
    static final ArchRule listenersNeverCatch = methods()
            .that()
            .areAnnotatedWith(ApplicationModuleListener.class)
            .should(new CatchNothing())
            .allowEmptyShould(true);

    /** A stream of rows that nobody closes keeps its connection for ever; lists do not. */
    @ArchTest
    static final ArchRule rowsAreReadAsLists =
            noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

    @ArchTest
    static final ArchRule nobodyPrints = noClasses()
            .that(DescribedPredicate.not(resideInAPackage("pe.minka.demo..")))
            .and()
            .doNotHaveFullyQualifiedName("pe.minka.command.Console")
            .should()
            .accessTargetWhere(describe(
                    "uses System.out or System.err",
                    access -> access.getTargetOwner().isEquivalentTo(System.class)
                            && Set.of("out", "err").contains(access.getTarget().getName())));

    @ArchTest
    static final ArchRule nobodyNeedsTooManyOthers = classes().should(new FewCollaborators());

    @ArchTest
    static final ArchRule publicNeedsAReaderElsewhere = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .resideInAPackage("pe.minka..")
            .should(new ReadElsewhere());

    private static boolean readsTimeByItself(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean now = owner.startsWith("java.time.")
                && name.equals("now")
                && !access.getTarget().getFullName().contains(Clock.class.getName());
        boolean millis = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
        boolean clock = owner.equals(Clock.class.getName()) && name.startsWith("system");
        boolean date = owner.equals("java.util.Date")
                && access.getTarget().getFullName().endsWith("<init>()");
        return now || millis || clock || date;
    }

    /** A failure belongs in the publication registry, where it is retried, and not in a log line. */
    private static final class CatchNothing extends ArchCondition<JavaMethod> {

        CatchNothing() {
            super("catch nothing");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            for (var block : method.getTryCatchBlocks()) {
                if (!block.getCaughtThrowables().isEmpty()) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " catches"));
                }
            }
        }
    }

    private static final class FewCollaborators extends ArchCondition<JavaClass> {

        FewCollaborators() {
            super("have at most six collaborators, a controller three");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean controller = type.isAnnotatedWith(Controller.class) || type.isAnnotatedWith(RestController.class);
            if (!controller && !type.isMetaAnnotatedWith("org.springframework.stereotype.Component")) {
                return;
            }
            int allowed = controller ? COLLABORATORS_OF_A_CONTROLLER : COLLABORATORS;
            for (var constructor : type.getConstructors()) {
                long services = constructor.getRawParameterTypes().stream()
                        .filter(parameter ->
                                !parameter.isPrimitive() && !parameter.getName().startsWith("java."))
                        .count();
                if (services > allowed) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " has " + services + " collaborators, at most " + allowed));
                }
            }
        }
    }

    /** Events are stored data that later modules read; everything else public is read from another package today. */
    private static final class ReadElsewhere extends ArchCondition<JavaClass> {

        /** Read by the layout's template, and by a constant that the compiler copies: no class file shows it. */
        private static final Set<String> READ_UNSEEN = Set.of("Site", "Refusals");

        ReadElsewhere() {
            super("be read in another package");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean exempt = type.isMetaAnnotatedWith("org.springframework.modulith.NamedInterface")
                    || type.isMetaAnnotatedWith("org.springframework.boot.autoconfigure.SpringBootApplication")
                    || type.isAssignableTo("com.zaxxer.hikari.SQLExceptionOverride")
                    || READ_UNSEEN.contains(type.getSimpleName())
                    || type.getSimpleName().equals("package-info");
            boolean read = type.getDirectDependenciesToSelf().stream()
                    .anyMatch(dependency ->
                            !dependency.getOriginClass().getPackageName().equals(type.getPackageName()));
            if (!exempt && !read && !isPartOfAnApi(type)) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " is public and read nowhere else"));
            }
        }

        /** Templates read what a public service gives out, and no class file shows it. */
        private static boolean isPartOfAnApi(JavaClass type) {
            return type.getPackage().getClasses().stream()
                    .filter(other -> other.getModifiers().contains(JavaModifier.PUBLIC) && !other.equals(type))
                    .flatMap(other -> other.getMethods().stream())
                    .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                    .anyMatch(method ->
                            method.getReturnType().getAllInvolvedRawTypes().contains(type)
                                    || method.getRawParameterTypes().contains(type));
        }
    }
}
