package dev.earshot.web.server;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the files that browsers and robots request from the root. Their names have no
 * version, so they are cached for a day and not for a year.
 */
@Configuration(proxyBeanMethods = false)
class RootFiles implements WebMvcConfigurer {

	private static final String[] PATHS = { "/favicon.ico", "/apple-touch-icon.png", "/robots.txt" };

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler(PATHS)
			.addResourceLocations("classpath:/root-files/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(1)));
	}

}
