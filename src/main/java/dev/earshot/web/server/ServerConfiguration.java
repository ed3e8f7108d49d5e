package dev.earshot.web.server;

import dev.earshot.web.ServerCapacity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Finds out what the machine allows.
 */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

	@Bean
	ServerCapacity serverCapacity(@Value("${server.tomcat.max-connections}") int most) {
		return ServerCapacity.ofThisProcess(most);
	}

}
