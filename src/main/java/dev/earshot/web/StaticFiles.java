package dev.earshot.web;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ContentVersionStrategy;
import org.springframework.web.servlet.resource.FixedVersionStrategy;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.springframework.web.servlet.resource.VersionStrategy;

/**
 * Serves all scripts under one version, {@code /js/{version}/stream.js}, so that they can
 * import each other by relative URLs. The version is a hash of all scripts: browsers
 * cache them for a year and load them again when one has changed. Icons, and the library
 * that draws charts, which is larger than all scripts, have hashes of their own.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

	private static final String FOLDER = "classpath:/static/js/";

	// The version is that of the dependency.
	private static final String CHARTS = "classpath:/META-INF/resources/_static/echarts/6.0.0/dist/";

	private static final int VERSION_BYTES = 8;

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		add(registry, "/js/**", FOLDER, new FixedVersionStrategy(version()));
		add(registry, "/icon/**", "classpath:/static/icon/", new ContentVersionStrategy());
		add(registry, "/js/echarts/echarts.simple.min*.js", CHARTS, new ContentVersionStrategy());
	}

	private static void add(ResourceHandlerRegistry registry, String paths, String folder, VersionStrategy strategy) {
		registry.addResourceHandler(paths)
			.addResourceLocations(folder)
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)))
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addVersionStrategy(strategy, "/**"));
	}

	private static String version() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (Resource script : scripts()) {
				digest.update(script.getContentAsByteArray());
			}
			return HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
		}
		catch (IOException | NoSuchAlgorithmException ex) {
			throw new IllegalStateException("The scripts cannot be read", ex);
		}
	}

	private static Resource[] scripts() throws IOException {
		Resource[] scripts = new PathMatchingResourcePatternResolver().getResources(FOLDER + "*.js");
		return Stream.of(scripts).sorted(Comparator.comparing(Resource::getFilename)).toArray(Resource[]::new);
	}

}
