package pe.minka.organisations;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RegionRepository extends Repository<Region, String> {

    Region save(Region region);

    Optional<Region> findById(String code);
}
