package dev.earshot.web.server;

import java.util.ArrayList;
import java.util.List;

import org.apache.catalina.Valve;
import org.apache.catalina.valves.RemoteIpValve;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures the proxies that Tomcat trusts.
 */
@Configuration(proxyBeanMethods = false)
class ForwardingConfiguration {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> forwarding(TrustedProxies proxies,
			IgnoredProxies ignored) {
		return (server) -> {
			List<Valve> valves = new ArrayList<>(server.getEngineValves());
			valves.forEach((valve) -> trust(valve, proxies));
			valves.addFirst(new ForwardedHeaders(proxies, ignored));
			server.setEngineValves(valves);
		};
	}

	private static void trust(Valve valve, TrustedProxies proxies) {
		if (valve instanceof RemoteIpValve remoteIp) {
			remoteIp.setInternalProxies(proxies.blocks());
		}
	}

}
