package pe.minka.web.api;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.gamification.simulation.Simulator;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** Tries out a draft of the rules for the programs of national administrators. */
@RestController
class SimulationsResource {

    private final Simulator simulator;
    private final SeasonReader seasons;

    SimulationsResource(Simulator simulator, SeasonReader seasons) {
        this.simulator = simulator;
        this.seasons = seasons;
    }

    @PostMapping("/api/v1/recognition/simulations")
    SimulationJson simulateRecognition(@Me Access admin, @RequestBody NewSimulationJson sent) {
        return SimulationJson.of(simulator.simulate(admin, sent.draft(seasons)));
    }
}
