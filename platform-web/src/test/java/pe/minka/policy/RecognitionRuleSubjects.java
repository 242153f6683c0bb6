package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.drafts.KeepDraft;
import pe.minka.gamification.drafts.RuleDrafts;
import pe.minka.gamification.ledger.Seasons;
import pe.minka.gamification.rules.Audience;
import pe.minka.gamification.rules.Caps;
import pe.minka.gamification.rules.Moment;
import pe.minka.gamification.rules.RuleBook;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.gamification.rules.RuleView;
import pe.minka.gamification.simulation.DraftRules;

/** The rules of recognition, decided on by national administrators. */
final class RecognitionRuleSubjects implements Subject.Family {

    private static final String LATEST = "select max(version)::text from recognition_rule where kind = ?";
    private static final String TRIALS = "select count(*)::text from rule_trial where draft = ?";
    private static final String OUTCOME = "select coalesce(outcome, '') from rule_draft where id = ?";
    private static final String DRAFT = "/admin/reconocimiento/borradores/{id}";
    private static final String KIND = "REVIEW_DONE";
    private static final String PATH = "revision-hecha";
    private static final int HIGH = 500;

    private final RuleDrafts drafts;
    private final RuleBook rules;
    private final Seasons seasons;

    @Autowired
    RecognitionRuleSubjects(RuleDrafts drafts, RuleBook rules, Seasons seasons) {
        this.drafts = drafts;
        this.rules = rules;
        this.seasons = seasons;
    }

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET " + DRAFT, Subject.common(scene -> named(scene))),
                entry("GET " + DRAFT + "/editar", Subject.common(scene -> named(scene))),
                entry("GET " + DRAFT + "/simular", Subject.common(scene -> named(scene))),
                entry("POST " + DRAFT + "/simular", Subject.common(scene -> {
                    var id = draft(scene, "Mesa");
                    return Thing.watched(scene.reading(TRIALS, id)).named("id", id);
                })),
                entry("POST " + DRAFT + "/aplicar", Subject.common(scene -> {
                    var id = draft(scene, "Mesa");
                    drafts.tryOut(scene.nationalAdministrator(), id);
                    return decided(scene, id);
                })),
                entry("POST " + DRAFT + "/descartar", Subject.common(scene -> decided(scene, draft(scene, "Mesa")))),
                entry(
                        "GET /admin/reconocimiento/reglas/{kind}",
                        Subject.common(
                                scene -> Thing.marked("Revisar una práctica da").named("kind", PATH))),
                entry("POST /admin/reconocimiento/reglas/{kind}", Subject.common(RecognitionRuleSubjects::next)));
    }

    private Thing named(Scene scene) {
        String name = "Mesa " + Scene.word();
        return Thing.marked(name).named("id", draft(scene, name));
    }

    private static Thing decided(Scene scene, UUID id) {
        return Thing.watched(scene.reading(OUTCOME, id))
                .named("id", id)
                .with("revision", 1)
                .with("reason", "Se acordó");
    }

    /** So high a cap that nobody else's test notices when it is applied, and another one than holds. */
    private UUID draft(Scene scene, String name) {
        var admin = scene.nationalAdministrator();
        var all = rules.all(admin);
        int cap = HIGH + rules.find(admin, ContributionKind.PROFILE_COMPLETED).latest();
        var terms = new RuleTerms(5, new Caps(null, null, cap), Moment.ACCEPTANCE, Audience.EVERYBODY, true);
        String season = seasons.current().code();
        return drafts.keep(
                admin,
                new KeepDraft(
                        name,
                        new DraftRules(season, Map.of(ContributionKind.PROFILE_COMPLETED, terms)),
                        all.stream().collect(Collectors.toMap(RuleView::kind, RuleView::latest)),
                        null,
                        false));
    }

    /** The next version, with another number of points than any before: one that changes nothing would be refused. */
    private static Thing next(Scene scene) {
        var latest = scene.reading(LATEST, KIND);
        return Thing.watched(latest)
                .named("kind", PATH)
                .with("version", latest.get())
                .with("points", 5 + Integer.parseInt(latest.get()))
                .with("audience", "EVERYBODY")
                .with("enabled", true)
                .with("reason", "Se acordó");
    }
}
