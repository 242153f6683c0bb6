package pe.minka.organisations;

import org.springframework.data.relational.core.mapping.Table;

/** Another name people call an organisation by (alias). */
@Table("organisation_alias")
record OrganisationAlias(String alias) {

    OrganisationAlias {
        alias = Wording.name("alias", alias);
    }
}
