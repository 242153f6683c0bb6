package pe.minka.command.doctor;

import java.util.List;

/** Looks at one side of the installation. */
interface Examination {

    List<Finding> findings();
}
