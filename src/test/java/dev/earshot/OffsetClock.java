package dev.earshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/**
 * The clock of a program that runs, and of its scheduler. The number of seconds by which
 * it is ahead is in the file that the property {@value #FILE} names. Libraries that read
 * the system's clock are not ahead.
 */
public final class OffsetClock extends Clock
		implements ApplicationContextInitializer<ConfigurableApplicationContext>, BeanPostProcessor {

	static final String FILE = "clock.offset";

	private final Clock system = Clock.systemUTC();

	/**
	 * Copies this class to where the launcher of the jar finds it.
	 * @return a directory for its property {@code loader.path}
	 * @throws IOException if that fails
	 */
	static Path inDirectory() throws IOException {
		Path directory = TemporaryFiles.directory();
		Path factories = Files.createDirectories(directory.resolve("META-INF")).resolve("spring.factories");
		Files.writeString(factories, ApplicationContextInitializer.class.getName() + "=" + OffsetClock.class.getName());
		String file = OffsetClock.class.getName().replace('.', '/') + ".class";
		Files.createDirectories(directory.resolve(file).getParent());
		try (InputStream content = Objects.requireNonNull(OffsetClock.class.getResourceAsStream("/" + file))) {
			Files.copy(content, directory.resolve(file));
		}
		return directory;
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		context.getBeanFactory().addBeanPostProcessor(this);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (bean instanceof SimpleAsyncTaskScheduler scheduler) {
			scheduler.setClock(this);
		}
		return (bean instanceof InstantSource && name.equals("clock")) ? this : bean;
	}

	@Override
	public Instant instant() {
		return this.system.instant().plusSeconds(seconds(Path.of(System.getProperty(FILE))));
	}

	private static long seconds(Path file) {
		try {
			return Long.parseLong(Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public ZoneId getZone() {
		return this.system.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
