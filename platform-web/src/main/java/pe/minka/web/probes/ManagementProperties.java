package pe.minka.web.probes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where those who watch over this node ask, and how it stops.
 *
 * @param port 0 takes any that is free, a negative one none
 * @param address only this machine, unless somebody says otherwise
 * @param stopPause how long a node that is told to stop goes on serving, so that the proxy notices first
 */
@ConfigurationProperties("minka.management")
record ManagementProperties(int port, String address, Duration stopPause) {}
