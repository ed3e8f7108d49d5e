package dev.earshot.web.server;

import java.util.stream.Stream;

import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Replaces Tomcat's error page.
 */
@Configuration(proxyBeanMethods = false)
class WebServerConfiguration {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> webServer(ObjectProvider<ServerErrorDocument> document) {
		return (factory) -> {
			// The server is created before the template engine.
			ServerErrorPage page = new ServerErrorPage(document::getObject);
			factory.addContextCustomizers((context) -> replaceErrorPage((StandardHost) context.getParent(), page));
		};
	}

	private static void replaceErrorPage(StandardHost host, ServerErrorPage page) {
		Stream.of(host.getPipeline().getValves())
			.filter(ErrorReportValve.class::isInstance)
			.forEach(host.getPipeline()::removeValve);
		host.getPipeline().addValve(page);
		host.setErrorReportValveClass(ServerErrorPage.class.getName());
	}

}
