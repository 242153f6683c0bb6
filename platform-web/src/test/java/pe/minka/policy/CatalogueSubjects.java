package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import java.util.UUID;
import pe.minka.organisations.DescribePartner;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.PartnerType;
import pe.minka.organisations.Partners;

/** Macro-regions and partners, a national matter, and the public pages of the catalogue. */
final class CatalogueSubjects implements Subject.Family {

    private static final String REGION = "select r::text from region r where r.code = ?";
    private static final String FORMER_REGION =
            "update region set macro_region = 'CENTRO', macro_region_inferred = false where code = ?";
    private static final String PARTNER = """
            select o.version || ' ' || o.active from organisation o where o.id = ?
            """;

    private final Partners partners;

    CatalogueSubjects(Partners partners) {
        this.partners = partners;
    }

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET /regiones/{code}", Subject.ofOthers(CatalogueSubjects::regionPage)),
                entry("GET /entidades/{slug}", Subject.of(CatalogueSubjects::organisationPage)),
                entry("GET /admin/macrorregiones/{code}", Subject.ofOthers(CatalogueSubjects::macroRegionPage)),
                entry("POST /admin/macrorregiones/{code}", Subject.ofOthers(CatalogueSubjects::region)),
                entry("GET /admin/aliados/{id}", Subject.common(this::partnerPage)),
                entry("POST /admin/aliados/{id}", Subject.common(scene -> partner(scene, register(scene)))),
                entry("GET /admin/aliados/{id}/retirar", Subject.common(this::partnerPage)),
                entry("POST /admin/aliados/{id}/retirar", Subject.common(scene -> partner(scene, register(scene)))),
                entry(
                        "POST /admin/aliados/{id}/reincorporar",
                        Subject.common(scene -> partner(scene, retired(scene)))));
    }

    private static Thing regionPage(Scene scene) {
        return Thing.marked("/entidades/ugel-" + scene.place().ugel())
                .named("code", scene.place().region());
    }

    private static Thing macroRegionPage(Scene scene) {
        return Thing.marked("/macrorregiones/" + scene.place().region())
                .named("code", scene.place().region());
    }

    private static Thing organisationPage(Scene scene) {
        return Thing.marked(scene.place().ugel())
                .named("slug", "ugel-" + scene.place().ugel());
    }

    private static Thing region(Scene scene) {
        String code = scene.place().region();
        return Thing.watched(scene.reading(REGION, code))
                .named("code", code)
                .with("seen", "CENTRO")
                .with("macroRegion", "SUR")
                .undoing(() -> scene.change(FORMER_REGION, code));
    }

    private Thing partnerPage(Scene scene) {
        var partner = register(scene);
        return Thing.marked("aliados/" + partner.value())
                .named("id", partner.value())
                .undoing(() -> {
                    forget(scene, partner.value());
                });
    }

    private static Thing partner(Scene scene, OrganisationId partner) {
        return Thing.watched(scene.reading(PARTNER, partner.value()))
                .named("id", partner.value())
                .with("name", "Fundación " + Scene.word())
                .with("type", "FOUNDATION")
                .with("version", "0")
                .with("reason", "Por prueba")
                .undoing(() -> forget(scene, partner.value()));
    }

    private OrganisationId register(Scene scene) {
        var command = new DescribePartner("Aliado " + Scene.word(), PartnerType.OTHER, null, null);
        return partners.register(command, scene.editor());
    }

    private OrganisationId retired(Scene scene) {
        var partner = register(scene);
        partners.retire(partner, 0, "Por prueba", scene.editor());
        return partner;
    }

    private static void forget(Scene scene, UUID partner) {
        scene.change("delete from organisation where id = ?", partner);
    }
}
