package dev.earshot.web.server;

import dev.earshot.web.ServerCapacity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Provides the capacity of this process.
 */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

	@Bean
	ServerCapacity serverCapacity(@Value("${server.tomcat.max-connections}") int max) {
		return ServerCapacity.ofThisProcess(max);
	}

}
