package dev.earshot.configuration;

import java.net.URL;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.util.Assert;
import org.springframework.util.PlaceholderResolutionException;

/**
 * Lets a start use the bean definitions that Spring generated when the jar was built,
 * unless a setting asks for other beans than those.
 */
class AheadOfTimeContext implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

	// What decides about beans of Spring Boot. All else only changes values of beans.
	private static final Pattern DECIDING = Pattern
		.compile("(?!" + Pattern.quote(AbstractAotProcessor.AOT_PROCESSING) + ")(spring|management|otel)\\..*");

	// The sources of Earshot itself: application.yaml, the version and the process, and
	// OpenTelemetryOptIn.
	private static final Pattern BUILT_IN = Pattern
		.compile(".*class path resource.*|applicationInfo|" + OpenTelemetryOptIn.SOURCE);

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
			Assert.state(suits(event.getEnvironment()),
					() -> "The jar is built without any setting: unset " + deciding(event.getEnvironment()).toList());
		}
		else if (isServer(event.getSpringApplication()) && suits(event.getEnvironment())) {
			SpringProperties.setFlag(AotDetector.AOT_ENABLED);
		}
	}

	// Commands have fewer beans.
	static boolean isServer(SpringApplication application) {
		Class<?> main = application.getMainApplicationClass();
		return main != null && application.getAllSources().equals(Set.of(main)) && isPackaged(main);
	}

	// What an earlier build left among the classes of a development may be outdated.
	private static boolean isPackaged(Class<?> application) {
		URL generated = application.getResource(application.getSimpleName() + "__ApplicationContextInitializer.class");
		return generated != null && "jar".equals(generated.getProtocol());
	}

	static boolean suits(ConfigurableEnvironment environment) {
		return hasNoDatabaseUrl(environment) && deciding(environment).findAny().isEmpty();
	}

	private static Stream<String> deciding(ConfigurableEnvironment environment) {
		return environment.getPropertySources()
			.stream()
			.flatMap(AheadOfTimeContext::given)
			.filter(AheadOfTimeContext::decides);
	}

	private static boolean hasNoDatabaseUrl(ConfigurableEnvironment environment) {
		try {
			return environment.getProperty("earshot.storage.database-url", "").isBlank();
		}
		catch (PlaceholderResolutionException ex) {
			return false;
		}
	}

	private static Stream<String> given(PropertySource<?> source) {
		return (source instanceof EnumerablePropertySource<?> names && !BUILT_IN.matcher(source.getName()).matches())
				? Arrays.stream(names.getPropertyNames()) : Stream.of();
	}

	private static boolean decides(String name) {
		return DECIDING.matcher(name.toLowerCase(Locale.ROOT).replace('_', '.')).matches();
	}

}
