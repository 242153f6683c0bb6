package pe.minka.practices;

import org.springframework.data.relational.core.mapping.Table;
import pe.minka.organisations.OrganisationId;

/** An organisation a practice belongs to; one of them leads. */
@Table("practice_organisation")
record Credit(OrganisationId organisation, boolean leads) {}
