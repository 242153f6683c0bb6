package pe.minka;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The core on its own, for the tests of its modules. */
@SpringBootApplication
@Modulithic(sharedModules = "shared")
class CoreApplication {}
