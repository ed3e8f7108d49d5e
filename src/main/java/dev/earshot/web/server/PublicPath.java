package dev.earshot.web.server;

import java.util.ArrayList;
import java.util.List;

import dev.earshot.web.PublicUrl;
import org.apache.catalina.Valve;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Makes the path of the public URL the context path.
 */
@Component
class PublicPath implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final String path;

	PublicPath(PublicUrl publicUrl) {
		this.path = publicUrl.path();
	}

	// It restarts the pipeline, so it precedes the valves that must run once.
	@Override
	public void customize(TomcatServletWebServerFactory server) {
		if (!this.path.isEmpty()) {
			List<Valve> valves = new ArrayList<>(server.getEngineValves());
			valves.addFirst(new PublicPathValve(this.path));
			server.setEngineValves(valves);
			server.setContextPath(this.path);
		}
	}

}
