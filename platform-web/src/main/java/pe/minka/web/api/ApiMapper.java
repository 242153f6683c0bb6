package pe.minka.web.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.ReportingPolicy;
import pe.minka.members.Access;
import pe.minka.members.NetworkEntry;
import pe.minka.members.RoleGrant;
import pe.minka.notifications.NoticeView;
import pe.minka.organisations.OrganisationView;
import pe.minka.organisations.RegionView;
import pe.minka.shared.Identifier;

/** Views to what leaves the platform; a view that grows does not change the API by accident. */
@Mapper(
        componentModel = MappingConstants.ComponentModel.SPRING,
        implementationName = "Mapped<CLASS_NAME>",
        unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ApiMapper {

    OrganisationJson organisation(OrganisationView view);

    RegionJson region(RegionView view);

    List<RegionJson> regions(List<RegionView> views);

    NoticeJson notice(NoticeView view);

    @Mapping(target = "id", source = "entry.id")
    @Mapping(target = "organisation", source = "place")
    MemberJson member(NetworkEntry entry, @Nullable OrganisationView place);

    @Mapping(target = "id", source = "access.id")
    @Mapping(target = "givenNames", source = "access.profile.givenNames")
    @Mapping(target = "surnames", source = "access.profile.surnames")
    @Mapping(target = "post", source = "access.profile.post")
    @Mapping(target = "organisation", source = "place")
    @Mapping(target = "roles", source = "access.grants")
    @Mapping(target = "unreadNotices", source = "unread")
    MeJson me(Access access, @Nullable OrganisationView place, long unread);

    MeJson.Grant grant(RoleGrant grant);

    default UUID value(Identifier id) {
        return id.value();
    }
}
