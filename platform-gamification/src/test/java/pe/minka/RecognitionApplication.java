package pe.minka;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The core and recognition without pages, for the tests of recognition. */
@SpringBootApplication
@Modulithic(sharedModules = "shared")
class RecognitionApplication {}
